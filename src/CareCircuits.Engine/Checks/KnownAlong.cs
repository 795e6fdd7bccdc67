using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>What a way carries: what was known when its step was entered, and what taking that way gives or takes away.</summary>
internal sealed class KnownAlong(KnownState state)
{
    private readonly FlowGraph graph = state.Graph;
    private readonly Dictionary<Way, GainedData> gained = new(ReferenceEqualityComparer.Instance);

    /// <summary>The data that surely have a value on arriving by that line; null where nobody arrives by it (yet).</summary>
    public BitSet? Carried(Edge edge)
    {
        if (edge.Kind is EdgeKind.Exit or EdgeKind.BranchEnd || state.AtEntry[edge.From] is not { } before)
            return null;

        var entry = graph.IsStep(edge.From) ? before.Copy().With(state.Needed[edge.From]) : before;
        if (graph.IsStep(edge.From) && graph.Steps[edge.From] is ParallelStep parallel && edge.Kind != EdgeKind.Enter)
            return edge.Way?.Kind == WayKind.Next
                ? AfterBranches(edge.From, parallel, entry)
                : entry.Copy().Without(Branches(edge.From).Select(region => state.TakenIn[region]));
        if (edge.Way is null)
            return entry;

        var carried = entry.Copy();
        if (graph.IsStep(edge.From) && graph.Steps[edge.From] is SetStep set && edge.Way.Kind == WayKind.Next)
            Apply(set, edge.From, carried);
        else
            Gained(edge.From, edge.Way).AddTo(carried, state.Slots);
        return carried;
    }

    private GainedData Gained(int node, Way way)
    {
        if (!gained.TryGetValue(way, out var data))
            gained[way] = data = GainedData.On(state.Circuit, state.Workflow, graph.IsStep(node) ? graph.Steps[node] : null, way);
        return data;
    }

    private void Apply(SetStep set, int node, BitSet carried)
    {
        if (set.Values.Keys.Any(written => DataReference.NameOf(written) is not { } name || !state.Workflow.Definition.Data.ContainsKey(name)))
            carried.AddAll();
        foreach (var (slot, mayLack) in Assigned(set, node))
            if (mayLack)
                carried.Remove(slot);
            else
                carried.Add(slot);
    }

    /// <summary>The data from which a <c>set</c> step may take the value away.</summary>
    public BitSet TakenBy(int node)
    {
        var taken = state.None;
        if (graph.Steps[node] is SetStep set)
            foreach (var (slot, _) in Assigned(set, node).Where(assigned => assigned.MayLack))
                taken.Add(slot);
        return taken;
    }

    // All values are computed from the data as they were before.
    private IEnumerable<(int Slot, bool MayLack)> Assigned(SetStep set, int node)
    {
        var names = new Lazy<IReadOnlySet<string>>(() => state.NamesAt(node));
        foreach (var (written, text) in set.Values)
            if (DataReference.NameOf(written) is { } name && state.Slots.TryGetValue(name, out var slot))
                yield return (slot, MayLack(text, names));
    }

    private bool MayLack(string text, Lazy<IReadOnlySet<string>> names) =>
        state.Workflow.Read(text).Expression is { MayBeUnknown: true } expression && expression.MayBeUnknownWith(names.Value);

    private IEnumerable<int> Branches(int parallel) =>
        graph.From(parallel).Where(edge => edge.Kind == EdgeKind.Enter).Select(edge => graph.RegionOf[edge.To]);

    // Null as long as no branch, or not every one of an `all`, has come to an end.
    private BitSet? AfterBranches(int node, ParallelStep parallel, BitSet entry)
    {
        List<(BitSet? AtEnd, BitSet Taken)> branches = [.. Branches(node).Select(region => (AtEnds(graph.Regions[region]), state.TakenIn[region]))];
        var isAll = parallel.Complete == Completion.All;
        if (branches.Count == 0 || (isAll ? branches.Exists(branch => branch.AtEnd is null) : branches.TrueForAll(branch => branch.AtEnd is null)))
            return null;

        var known = isAll ? entry.Copy() : state.All;
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
            if (state.AtEntry[end] is { } entry)
            {
                known ??= state.All;
                known.Keep(entry);
            }

        return known;
    }
}
