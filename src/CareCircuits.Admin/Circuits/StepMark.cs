namespace CareCircuits.Admin.Circuits;

/// <summary>What became of a step between two versions.</summary>
public enum StepMark
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Something of it is otherwise.</summary>
    Changed,
}
