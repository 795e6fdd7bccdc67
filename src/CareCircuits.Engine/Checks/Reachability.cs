using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC101: steps that nothing leads to. CC102: steps from which no end can be reached.</summary>
internal static class Reachability
{
    public static void Check(CheckedCircuit circuit)
    {
        foreach (var workflow in circuit.Workflows.Where(workflow => workflow.HasGraph))
        {
            Unreached(circuit, workflow);
            Trapped(circuit, workflow);
        }
    }

    // Of steps that lead to one another, only those are told that nothing else leads to: the others follow.
    private static void Unreached(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var graph = workflow.Graph;
        var lost = LostRegions(workflow);
        var loops = Loops.In(graph, node => graph.IsStep(node) && !workflow.Reached.Reaches(node), _ => true);
        foreach (var group in loops.Components)
        {
            var isLedTo = group.Any(node => graph.Into(node).Any(edge => !loops.Together(edge.From, node)));
            if (!isLedTo && !lost.Contains(graph.RegionOf[group[0]]))
                circuit.Findings.AtStep(Codes.Unreachable, workflow, graph.Steps[group[0]], "",
                    "Nothing leads to this step: lead to it from somewhere, or take it out.");
        }
    }

    // Where a way out is missing or leads nowhere, it may be the one that would lead here.
    private static HashSet<int> LostRegions(CheckedWorkflow workflow) =>
    [
        .. Enumerable.Range(0, workflow.Graph.Regions.Count).Where(region => workflow.Graph.Regions[region].HasLostWays),
        .. workflow.LacksWay.Select(node => workflow.Graph.RegionOf[node]),
    ];

    // Steps that only lead into a trap follow from it; the trap itself is told once.
    private static void Trapped(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var graph = workflow.Graph;
        var ending = Search.Backward(graph, graph.Regions.SelectMany(region => region.Ends).Append(graph.Stop));
        var loops = Loops.In(graph, node => IsTrapped(workflow, ending, node), _ => true);
        foreach (var trap in loops.Components)
        {
            var leadsOn = trap.Any(node => graph.From(node).Any(edge => IsTrapped(workflow, ending, edge.To) && !loops.Together(node, edge.To)));
            if (leadsOn || trap.Any(workflow.LacksWay.Contains) || trap.Any(workflow.ToldLoops.Contains))
                continue;

            var first = workflow.Nearest(trap.Where(graph.IsStep));
            circuit.Findings.AtStep(Codes.NoEnd, workflow, graph.Steps[first], "", loops.IsRound(trap)
                ? $"From here no end can be reached: {Rounds.Shown(workflow, loops, first)}. Give the loop a way out."
                : "From here no end can be reached: nothing leads on.");
        }
    }

    private static bool IsTrapped(CheckedWorkflow workflow, Search ending, int node) =>
        workflow.Reached.Reaches(node) && !ending.Reaches(node) && (workflow.Graph.IsStep(node) || workflow.Graph.From(node).Count > 0);
}
