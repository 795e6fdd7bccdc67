using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Checks;

/// <summary>
/// Which optional data surely have a value at each step of a workflow: those that every way to the step has given one. Starts from all and takes away
/// until nothing changes; a way carries what was known when its step was entered and what taking that way gives. A step that needs a datum is only left
/// with one (without, there is an incident), so that what is missing is told at the first step that misses it.
/// </summary>
internal sealed class KnownData
{
    private readonly CheckedCircuit circuit;
    private readonly CheckedWorkflow workflow;
    private readonly FlowGraph graph;
    private readonly Dictionary<string, int> slots;
    private readonly BitSet?[] atEntry;
    private readonly BitSet?[] needed;
    private readonly BitSet[] takenIn;
    private readonly Queue<int> waiting = new();
    private readonly bool[] isWaiting;
    private readonly Dictionary<string, Search> waysWithout = new(StringComparer.Ordinal);
    private readonly HashSet<int> taking = [];

    private KnownData(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        (this.circuit, this.workflow) = (circuit, workflow);
        graph = workflow.Graph;
        slots = workflow.Definition.Data.Where(datum => datum.Value.Optional).Select((datum, slot) => (datum.Key, slot))
            .ToDictionary(pair => pair.Key, pair => pair.slot, StringComparer.Ordinal);
        atEntry = new BitSet?[graph.Nodes];
        isWaiting = new bool[graph.Nodes];
        needed = new BitSet?[graph.Nodes];
        takenIn = [.. graph.Regions.Select(_ => BitSet.Empty(slots.Count))];
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
    public bool IsEntered(int node) => atEntry[node] is not null;

    /// <summary>Whether the datum surely has a value when the step is entered.</summary>
    public bool IsKnown(int node, string name) => !slots.TryGetValue(name, out var slot) || atEntry[node]?.Has(slot) != false;

    /// <summary>The names of all data that surely have a value when the step is entered.</summary>
    public IReadOnlySet<string> NamesAt(int node) => NamesIn(atEntry[node] ?? BitSet.Full(slots.Count));

    /// <summary>The steps by which a person would get to the step with no value for the datum.</summary>
    public IReadOnlyList<string> PathWithout(int node, string name)
    {
        if (!waysWithout.TryGetValue(name, out var search))
            waysWithout[name] = search = SearchWithout(slots[name]);
        if (!search.Reaches(node))
            return workflow.PathTo(node);

        int[] way = [.. search.Trace(node).Reverse()];
        return way[0] == graph.Start ? workflow.IdsOf(way) : [.. workflow.PathTo(way[0]), .. workflow.IdsOf(way.Skip(1))];
    }

    private Search SearchWithout(int slot) => Search.Forward(
        graph,
        taking.Where(node => TakenBy(node).Has(slot)).Concat(atEntry[graph.Start]!.Has(slot) ? [] : [graph.Start]),
        edge => Carried(edge) is { } carried && !carried.Has(slot));

    private void Run(Func<string, bool> atStart)
    {
        for (var node = 0; node < graph.Steps.Count; node++)
            foreach (var need in DataNeeds.Of(circuit, workflow, graph.Steps[node]))
                if (slots.TryGetValue(need.Name, out var slot))
                    (needed[node] ??= BitSet.Empty(slots.Count)).Add(slot);
        var first = BitSet.Empty(slots.Count);
        foreach (var (name, slot) in slots)
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
            if (Carried(edge) is { } carried)
                Arrive(edge.To, carried);
    }

    // What happens in a branch matters to the parallel step around it.
    private void Note(int node)
    {
        var region = graph.RegionOf[node];
        if (graph.Steps[node] is SetStep && TakenBy(node) is { IsEmpty: false } taken)
        {
            taking.Add(node);
            for (var at = region; ; at = graph.RegionOf[graph.Regions[at].Parallel])
            {
                if (takenIn[at].Add(taken) && graph.Regions[at].Parallel >= 0)
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
        if (atEntry[node] is { } before)
        {
            if (!before.Keep(known))
                return;
        }
        else
        {
            atEntry[node] = known.Copy();
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

    private BitSet? Carried(Edge edge)
    {
        if (edge.Kind is EdgeKind.Exit or EdgeKind.BranchEnd || atEntry[edge.From] is not { } before)
            return null;

        var entry = needed[edge.From] is { } needs ? before.Copy().With(needs) : before;
        if (graph.IsStep(edge.From) && graph.Steps[edge.From] is ParallelStep parallel && edge.Kind != EdgeKind.Enter)
            return edge.Way?.Kind == WayKind.Next ? AfterBranches(edge.From, parallel, entry) : entry.Copy().Without(Branches(edge.From).Select(region => takenIn[region]));
        if (edge.Way is null)
            return entry;

        var carried = entry.Copy();
        if (graph.IsStep(edge.From) && graph.Steps[edge.From] is SetStep set && edge.Way.Kind == WayKind.Next)
            Apply(set, edge.From, carried);
        else
            GainedData.On(circuit, workflow, graph.IsStep(edge.From) ? graph.Steps[edge.From] : null, edge.Way).AddTo(carried, slots);
        return carried;
    }

    private void Apply(SetStep set, int node, BitSet carried)
    {
        if (set.Values.Keys.Any(written => DataReference.NameOf(written) is not { } name || !workflow.Definition.Data.ContainsKey(name)))
            carried.AddAll();
        foreach (var (slot, mayLack) in Assigned(set, node))
            if (mayLack)
                carried.Remove(slot);
            else
                carried.Add(slot);
    }

    private BitSet TakenBy(int node)
    {
        var taken = BitSet.Empty(slots.Count);
        if (graph.Steps[node] is SetStep set)
            foreach (var (slot, _) in Assigned(set, node).Where(assigned => assigned.MayLack))
                taken.Add(slot);
        return taken;
    }

    // All values are computed from the data as they were before.
    private IEnumerable<(int Slot, bool MayLack)> Assigned(SetStep set, int node)
    {
        var names = new Lazy<IReadOnlySet<string>>(() => NamesAt(node));
        foreach (var (written, text) in set.Values)
            if (DataReference.NameOf(written) is { } name && slots.TryGetValue(name, out var slot))
                yield return (slot, MayLack(text, names));
    }

    private bool MayLack(string text, Lazy<IReadOnlySet<string>> names) =>
        workflow.Read(text).Expression is { MayBeUnknown: true } expression && expression.MayBeUnknownWith(names.Value);

    private IEnumerable<int> Branches(int parallel) =>
        graph.From(parallel).Where(edge => edge.Kind == EdgeKind.Enter).Select(edge => graph.RegionOf[edge.To]);

    // Null as long as no branch, or not every one of an `all`, has come to an end.
    private BitSet? AfterBranches(int node, ParallelStep parallel, BitSet entry)
    {
        List<(BitSet? AtEnd, BitSet Taken)> branches = [.. Branches(node).Select(region => (AtEnds(graph.Regions[region]), takenIn[region]))];
        var isAll = parallel.Complete == Completion.All;
        if (branches.Count == 0 || (isAll ? branches.Exists(branch => branch.AtEnd is null) : branches.TrueForAll(branch => branch.AtEnd is null)))
            return null;

        var known = isAll ? entry.Copy() : BitSet.Full(slots.Count);
        known.Without(branches.Select(branch => branch.Taken));
        for (var at = 0; at < branches.Count; at++)
        {
            if (branches[at].AtEnd is not { } atEnd)
                continue;
            var surely = atEnd.Copy().Without(branches.Where((_, other) => other != at).Select(branch => branch.Taken));
            if (isAll)
                known.Add(surely);
            else
                known.Keep(surely);
        }

        return known;
    }

    private BitSet? AtEnds(FlowRegion branch)
    {
        BitSet? known = null;
        foreach (var end in branch.Ends)
            if (atEntry[end] is { } entry)
            {
                known ??= BitSet.Full(slots.Count);
                known.Keep(entry);
            }

        return known;
    }

    private HashSet<string> NamesIn(BitSet known)
    {
        var names = new HashSet<string>(workflow.Required, StringComparer.Ordinal);
        foreach (var (name, slot) in slots)
            if (known.Has(slot))
                names.Add(name);
        return names;
    }
}
