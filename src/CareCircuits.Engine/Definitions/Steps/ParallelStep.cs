namespace CareCircuits.Engine.Definitions;

/// <summary>Several branches run beside each other.</summary>
public sealed record ParallelStep : StepDefinition
{
    /// <summary>The branches.</summary>
    public required IReadOnlyList<BranchDefinition> Branches { get; init; }

    /// <summary>How many of them must end.</summary>
    public required Completion Complete { get; init; }

    /// <summary>Where it leads then.</summary>
    public required string Next { get; init; }
}

/// <summary>How many branches must end.</summary>
public enum Completion
{
    /// <summary>Every branch.</summary>
    All,

    /// <summary>The first; the others are cancelled.</summary>
    Any,
}

/// <summary>One branch of a <see cref="ParallelStep"/>: a state machine of its own.</summary>
public sealed record BranchDefinition : IRegion
{
    /// <summary>The branch's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Start { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<StepDefinition> Steps { get; init; }
}
