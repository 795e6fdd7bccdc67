namespace CareCircuits.Engine.Comparison;

/// <summary>What a change is about.</summary>
public enum ChangeKind
{
    /// <summary>A workflow, a step or a branch, or how it works.</summary>
    Step,

    /// <summary>Where a way leads.</summary>
    Target,

    /// <summary>How long something takes or may take.</summary>
    Time,

    /// <summary>Who does something or hears of it.</summary>
    Role,

    /// <summary>What decides.</summary>
    Rule,

    /// <summary>What the person agrees to, or may decline.</summary>
    Consent,

    /// <summary>What is known and kept.</summary>
    Data,

    /// <summary>What can happen, and who listens.</summary>
    Event,

    /// <summary>Words for people. No change of meaning.</summary>
    Text,
}

/// <summary>One difference between two versions of a circuit, in short plain words.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Workflow">The workflow; null where it is about the circuit or a rule set.</param>
/// <param name="Step">The step; null where it is about no single one.</param>
/// <param name="Before">As it was; null where it is new.</param>
/// <param name="After">As it is; null where it is gone.</param>
public sealed record Change(ChangeKind Kind, string? Workflow, string? Step, string? Before, string? After);

/// <summary>All differences between two versions of a circuit.</summary>
/// <param name="Changes">One by one, in the order of the definitions.</param>
public sealed record ChangeList(IReadOnlyList<Change> Changes)
{
    /// <summary>Whether anybody would be treated otherwise: words, notes, order and layout do not count.</summary>
    public bool ChangesMeaning => Changes.Any(change => change.Kind != ChangeKind.Text);
}
