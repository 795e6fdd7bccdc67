namespace CareCircuits.Engine.Flow;

/// <summary>What a line between two nodes of a <see cref="FlowGraph"/> stands for.</summary>
internal enum EdgeKind
{
    /// <summary>A way as it is written at a step.</summary>
    Way,

    /// <summary>From a parallel step to the start of each branch.</summary>
    Enter,

    /// <summary>From the end of a branch to what follows the parallel step.</summary>
    BranchEnd,

    /// <summary>From inside a branch to where the parallel step is left to meanwhile: by its own <c>on</c>, or by another branch of an <c>any</c>.</summary>
    Exit,

    /// <summary>From a step that waits to what the workflow handles wherever it is.</summary>
    Anywhere,
}

/// <summary>A line of a <see cref="FlowGraph"/>. <paramref name="Way"/> is there where it is written in the file as such.</summary>
internal readonly record struct Edge(int From, int To, EdgeKind Kind, Way? Way)
{
    /// <summary>Whether it stays in its region and is drawn at the step: what counts for loops.</summary>
    public bool IsOwn => Kind == EdgeKind.Way;
}
