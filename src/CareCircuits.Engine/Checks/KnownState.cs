using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>What is found out so far about the optional data of a workflow, each by its slot: at each step, and in each branch.</summary>
internal sealed class KnownState
{
    public KnownState(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        (Circuit, Workflow) = (circuit, workflow);
        Slots = workflow.Definition.Data.Where(datum => datum.Value.Optional).Select((datum, slot) => (datum.Key, slot))
            .ToDictionary(pair => pair.Key, pair => pair.slot, StringComparer.Ordinal);
        AtEntry = new BitSet?[Graph.Nodes];
        TakenIn = [.. Graph.Regions.Select(_ => None)];
        Needed = [.. workflow.Steps.Select(NeededBy)];
    }

    public CheckedCircuit Circuit { get; }

    public CheckedWorkflow Workflow { get; }

    public FlowGraph Graph => Workflow.Graph;

    /// <summary>The optional data, numbered.</summary>
    public IReadOnlyDictionary<string, int> Slots { get; }

    /// <summary>For each node, the data that have a value on every way to it that was found; null where none was.</summary>
    public BitSet?[] AtEntry { get; }

    /// <summary>For each region, the data from which a step in it may take the value away.</summary>
    public IReadOnlyList<BitSet> TakenIn { get; }

    /// <summary>For each step, the data without which it is an incident.</summary>
    public IReadOnlyList<BitSet> Needed { get; }

    public BitSet None => BitSet.Empty(Slots.Count);

    public BitSet All => BitSet.Full(Slots.Count);

    /// <summary>The names of all data that surely have a value when the step is entered, required ones included.</summary>
    public IReadOnlySet<string> NamesAt(int node)
    {
        var names = new HashSet<string>(Workflow.Required, StringComparer.Ordinal);
        foreach (var (name, slot) in Slots)
            if (AtEntry[node]?.Has(slot) != false)
                names.Add(name);
        return names;
    }

    private BitSet NeededBy(Definitions.StepDefinition step)
    {
        var needed = None;
        foreach (var need in DataNeeds.Of(Circuit, Workflow, step))
            if (Slots.TryGetValue(need.Name, out var slot))
                needed.Add(slot);
        return needed;
    }
}
