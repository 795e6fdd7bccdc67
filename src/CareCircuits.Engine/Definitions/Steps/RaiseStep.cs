namespace CareCircuits.Engine.Definitions;

/// <summary>An event is raised for the whole enrolment.</summary>
public sealed record RaiseStep : StepDefinition
{
    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>An expression for each of its data.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}
