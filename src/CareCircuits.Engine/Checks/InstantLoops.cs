using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC201: a loop in which nothing ever waits.</summary>
internal static class InstantLoops
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var (graph, waits) = (workflow.Graph, circuit.Waits.In(workflow));
        var loops = Loops.In(graph, node => graph.IsStep(node) && workflow.Reached.Reaches(node) && !waits.Meets(node), edge => IsInstant(graph, edge));
        foreach (var round in loops.Rounds)
        {
            var first = workflow.Nearest(round);
            circuit.Findings.AtStep(Codes.EndlessWait, workflow, graph.Steps[first], "",
                $"This goes round without ever waiting: {Rounds.Shown(workflow, loops, first)}. Let it wait somewhere, or leave the loop.",
                () => workflow.RoundPath(loops, first));
            workflow.ToldLoops.UnionWith(round);
        }
    }

    // A share refused again and again is a matter of consent (CC401); an event does not come by itself.
    private static bool IsInstant(FlowGraph graph, Edge edge) =>
        edge is { Kind: EdgeKind.Way, Way.Kind: not WayKind.On }
        && !(graph.Steps[edge.From] is ShareStep && edge.Way.Name == Outcomes.NoConsent);
}
