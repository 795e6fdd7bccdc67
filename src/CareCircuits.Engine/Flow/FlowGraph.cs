using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>
/// A workflow as nodes and lines, branches included: what all checks on paths share. The first nodes are its steps in the order of
/// <see cref="Ways.StepsOf"/>; the others are places that no step stands for (<see cref="Stop"/>, events handled anywhere, ways out of a branch).
/// </summary>
internal sealed class FlowGraph
{
    private readonly List<Edge>[] from;
    private readonly List<Edge>[] into;

    internal FlowGraph(
        WorkflowDefinition workflow, IReadOnlyList<StepDefinition> steps, IReadOnlyList<FlowRegion> regions,
        int[] regionOf, int nodes, IReadOnlyList<Edge> edges)
    {
        (Workflow, Steps, Regions, RegionOf, Nodes) = (workflow, steps, regions, regionOf, nodes);
        (from, into) = (new List<Edge>[nodes], new List<Edge>[nodes]);
        for (var node = 0; node < nodes; node++)
            (from[node], into[node]) = ([], []);
        foreach (var edge in edges)
        {
            from[edge.From].Add(edge);
            into[edge.To].Add(edge);
        }
    }

    /// <summary>The workflow.</summary>
    public WorkflowDefinition Workflow { get; }

    /// <summary>Its steps; a step's index is its node.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; }

    /// <summary>The workflow first, and each branch after the region that it is in.</summary>
    public IReadOnlyList<FlowRegion> Regions { get; }

    /// <summary>For each step, the index of its region.</summary>
    public IReadOnlyList<int> RegionOf { get; }

    /// <summary>How many nodes there are.</summary>
    public int Nodes { get; }

    /// <summary>The node of <c>stop</c>.</summary>
    public int Stop => Steps.Count;

    /// <summary>The node that the workflow starts with; -1 where it does not exist.</summary>
    public int Start => Regions[0].Start;

    /// <summary>The lines out of a node.</summary>
    public IReadOnlyList<Edge> From(int node) => from[node];

    /// <summary>The lines into a node.</summary>
    public IReadOnlyList<Edge> Into(int node) => into[node];

    /// <summary>The ends of the workflow: its own end steps, and <c>stop</c>.</summary>
    public IEnumerable<int> Ends => Regions[0].Ends.Append(Stop);

    /// <summary>Whether a node is a step, and no place of the graph's own.</summary>
    public bool IsStep(int node) => node < Steps.Count;
}
