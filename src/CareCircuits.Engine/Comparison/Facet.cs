namespace CareCircuits.Engine.Comparison;

/// <summary>One thing that can be said of a part of a circuit, and by which two versions of the part are compared.</summary>
/// <param name="Key">What it is about; once in each part.</param>
/// <param name="Kind">The kind of change when it differs.</param>
/// <param name="Text">In short words.</param>
/// <param name="Meaning">What is compared; equal meanings are no change.</param>
internal sealed record Facet(string Key, ChangeKind Kind, string Text, string Meaning)
{
    /// <summary>The kind of change when it comes or goes.</summary>
    public ChangeKind KindOfPresence { get; init; } = Kind;

    /// <summary>Whether it is a condition of a <c>decide</c>, known by nothing but its words.</summary>
    public bool IsCondition => Key.StartsWith("when ", StringComparison.Ordinal);
}

/// <summary>Things whose order has a meaning.</summary>
internal sealed record Sequence(string Key, ChangeKind Kind, IReadOnlyList<string> Names);

/// <summary>A part of a circuit: the circuit itself, a workflow, a step, or a rule set.</summary>
internal sealed record Part(ChangeKind Kind, string? Workflow, string? Step, string Name)
{
    public FacetList Facets { get; } = new();
}
