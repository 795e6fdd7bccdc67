namespace CareCircuits.Engine.Definitions;

/// <summary>Data get new values, all computed from the data as they were before.</summary>
public sealed record SetStep : StepDefinition
{
    /// <summary>An expression for each datum (<c>data.x</c>).</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}
