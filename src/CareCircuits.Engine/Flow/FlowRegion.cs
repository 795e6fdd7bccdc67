using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>The workflow or one branch, as a part of a <see cref="FlowGraph"/>.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Parallel">The node of the parallel step whose branch it is; -1 for the workflow.</param>
internal sealed record FlowRegion(IRegion Definition, int Parallel)
{
    /// <summary>The nodes of its own steps.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>The node it starts with; -1 where its start does not exist.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Its ends.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Whether some target in it does not exist, so that what it would have led to is not known.</summary>
    public bool HasLostWays { get; set; }
}
