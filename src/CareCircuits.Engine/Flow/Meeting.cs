using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>
/// Where a person surely meets something (a wait, an offer of contact, a message) and where they can get to an end without it.
/// A parallel step surely meets it when one branch of an <c>all</c> does, or every branch of an <c>any</c>.
/// </summary>
internal sealed class Meeting
{
    private readonly FlowGraph graph;
    private readonly bool[] meets;
    private readonly bool[] ending;
    private readonly Func<Edge, bool> along;
    private Search? endings;

    /// <summary>Finds it for steps that <paramref name="at"/> names; <paramref name="along"/> says which lines between regions count (those at steps always do).</summary>
    public Meeting(FlowGraph graph, Func<StepDefinition, bool> at, Func<Edge, bool> along)
    {
        (this.graph, this.along) = (graph, along);
        (meets, ending) = (new bool[graph.Nodes], new bool[graph.Nodes]);
        for (var node = 0; node < graph.Steps.Count; node++)
            meets[node] = graph.Steps[node] is ParallelStep parallel ? parallel.Complete == Completion.Any : at(graph.Steps[node]);
        // Inner branches first.
        for (var number = graph.Regions.Count - 1; number > 0; number--)
            Judge(graph.Regions[number]);
    }

    /// <summary>Whether whoever enters the step surely meets it there.</summary>
    public bool Meets(int node) => meets[node];

    /// <summary>Whether the workflow can run from its start to an end without it.</summary>
    public bool CanMiss => graph.Start >= 0 && CanEndWithout(graph.Start);

    /// <summary>Whether an end of the workflow can be reached from a node, itself included, without it.</summary>
    public bool CanEndWithout(int node) => Endings.Reaches(node);

    /// <summary>The nodes on the shortest such way, the node first.</summary>
    public IEnumerable<int> WayWithout(int node) => Endings.Trace(node);

    private Search Endings => endings ??= Search.Backward(graph, graph.Ends, edge => !meets[edge.From] && along(edge));

    private void Judge(FlowRegion branch)
    {
        var all = graph.Steps[branch.Parallel] is ParallelStep { Complete: Completion.All };
        var surely = SurelyMeets(branch);
        meets[branch.Parallel] = all ? meets[branch.Parallel] || surely : meets[branch.Parallel] && surely;
    }

    private bool SurelyMeets(FlowRegion region)
    {
        if (region.Start < 0)
            return false;

        var reached = new Queue<int>(region.Ends);
        while (reached.TryDequeue(out var node))
        {
            if (ending[node] || meets[node])
                continue;
            ending[node] = true;
            foreach (var edge in graph.Into(node))
                if (edge.Kind == EdgeKind.Way)
                    reached.Enqueue(edge.From);
        }

        return !ending[region.Start];
    }
}
