namespace CareCircuits.Engine.Definitions;

/// <summary>The workflow, or the branch, ends here.</summary>
public sealed record EndStep : StepDefinition
{
    /// <summary>How it ended; a branch may end without.</summary>
    public string? Result { get; init; }
}
