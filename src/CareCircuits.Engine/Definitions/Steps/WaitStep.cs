namespace CareCircuits.Engine.Definitions;

/// <summary>Nothing is done until something happens or time is up.</summary>
public sealed record WaitStep : StepDefinition
{
    /// <summary>Where each awaited event leads.</summary>
    public IReadOnlyDictionary<string, string> Events { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it waits.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>Where it leads when time is up.</summary>
    public string? Timeout { get; init; }
}
