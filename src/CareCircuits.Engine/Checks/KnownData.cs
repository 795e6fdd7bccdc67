using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>
/// Which optional data surely have a value at each step of a workflow: those that every way to the step has given one. Starts from all and takes away
/// until nothing changes. A step that needs a datum is only left
/// with one (without, there is an incident), so that what is missing is told at the first step that misses it.
/// </summary>
internal sealed class KnownData
{
    private readonly CheckedWorkflow workflow;
    private readonly FlowGraph graph;
    private readonly KnownState state;
    private readonly KnownAlong along;
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting;
    private readonly Dictionary<string, Search> waysWithout = new(StringComparer.Ordinal);
    private readonly HashSet<int> taking = [];

    private KnownData(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        (this.workflow, graph) = (workflow, workflow.Graph);
        state = new KnownState(circuit, workflow);
        along = new KnownAlong(state);
        isWaiting = new bool[graph.Nodes];
    }

    /// <summary>Finds it for a workflow that starts with a value for the data that <paramref name="atStart"/> names.</summary>
    public static KnownData Of(CheckedCircuit circuit, CheckedWorkflow workflow, Func<string, bool> atStart)
    {
        var known = new KnownData(circuit, workflow);
        if (workflow.Graph.Start >= 0)
            known.Run(atStart);
        return known;
    }

    /// <summary>Whether the step can be entered at all.</summary>
    public bool IsEntered(int node) => state.AtEntry[node] is not null;

    /// <summary>Whether the datum surely has a value when the step is entered.</summary>
    public bool IsKnown(int node, string name) => !state.Slots.TryGetValue(name, out var slot) || state.AtEntry[node]?.Has(slot) != false;

    /// <summary>The names of all data that surely have a value when the step is entered.</summary>
    public IReadOnlySet<string> NamesAt(int node) => state.NamesAt(node);

    /// <summary>The steps by which a person would get to the step with no value for the datum.</summary>
    public IReadOnlyList<string> PathWithout(int node, string name)
    {
        if (!waysWithout.TryGetValue(name, out var search))
            waysWithout[name] = search = SearchWithout(state.Slots[name]);
        if (!search.Reaches(node))
            return workflow.PathTo(node);

        int[] way = [.. search.Trace(node).Reverse()];
        return way[0] == graph.Start ? workflow.IdsOf(way) : [.. workflow.PathTo(way[0]), .. workflow.IdsOf(way.Skip(1))];
    }

    private Search SearchWithout(int slot) => Search.Forward(
        graph,
        taking.Where(node => along.TakenBy(node).Has(slot)).Concat(state.AtEntry[graph.Start]!.Has(slot) ? [] : [graph.Start]),
        edge => along.Carried(edge) is { } carried && !carried.Has(slot));

    private void Run(Func<string, bool> atStart)
    {
        var first = state.None;
        foreach (var (name, slot) in state.Slots)
            if (atStart(name))
                first.Add(slot);
        Arrive(graph.Start, first);
        while (waiting.TryDequeue(out var node))
        {
            isWaiting[node] = false;
            Leave(node);
        }
    }

    private void Leave(int node)
    {
        if (graph.IsStep(node))
            Note(node);
        foreach (var edge in graph.From(node))
            if (along.Carried(edge) is { } carried)
                Arrive(edge.To, carried);
    }

    // What happens in a branch matters to the parallel step around it.
    private void Note(int node)
    {
        var region = graph.RegionOf[node];
        if (graph.Steps[node] is SetStep && along.TakenBy(node) is { IsEmpty: false } taken)
        {
            taking.Add(node);
            for (var at = region; ; at = graph.RegionOf[graph.Regions[at].Parallel])
            {
                if (state.TakenIn[at].Add(taken) && graph.Regions[at].Parallel >= 0)
                    Again(graph.Regions[at].Parallel);
                if (graph.Regions[at].Parallel < 0)
                    break;
            }
        }

        if (graph.Steps[node] is EndStep && graph.Regions[region].Parallel is var around and >= 0)
            Again(around);
    }

    private void Arrive(int node, BitSet known)
    {
        if (state.AtEntry[node] is { } before)
        {
            if (!before.Keep(known))
                return;
        }
        else
        {
            state.AtEntry[node] = known.Copy();
        }

        Again(node);
    }

    private void Again(int node)
    {
        if (isWaiting[node])
            return;
        isWaiting[node] = true;
        waiting.Enqueue(node);
    }
}
