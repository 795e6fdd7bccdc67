namespace CareCircuits.Engine.Definitions;

/// <summary>Another workflow of the circuit is run, and waited for where <see cref="Wait"/> says so.</summary>
public sealed record RunStep : StepDefinition
{
    /// <summary>The workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>An expression for each of its data.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether this step waits until that workflow has ended.</summary>
    public bool Wait { get; init; }

    /// <summary>Where each result of that workflow leads, when waiting.</summary>
    public IReadOnlyDictionary<string, string>? Outcomes { get; init; }

    /// <summary>Where it leads, when not waiting.</summary>
    public string? Next { get; init; }
}
