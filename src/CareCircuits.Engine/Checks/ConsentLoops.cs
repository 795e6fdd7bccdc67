using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC401: a refused consent that leads back to the same question with no human contact in between.</summary>
internal static class ConsentLoops
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var (graph, contact) = (workflow.Graph, circuit.Contacts.In(workflow));
        var loops = Loops.In(graph, node => workflow.Reached.Reaches(node) && !contact.Meets(node), edge => edge.Kind != EdgeKind.Anywhere);
        foreach (var node in workflow.Reached.Order.Where(graph.IsStep).Where(node => graph.Steps[node] is ShareStep or ReferStep))
            foreach (var edge in graph.From(node).Where(edge => IsRefusal(edge) && loops.Together(node, edge.To)))
            {
                circuit.Findings.AtStep(Codes.Consent, workflow, graph.Steps[node], edge.Way!.Pointer,
                    "Without consent this leads back here with no human contact in between: let someone talk with the person first.",
                    () => [.. workflow.PathTo(node), .. workflow.IdsOf(WayBack(graph, loops, edge))]);
                workflow.ToldLoops.Add(node);
            }
    }

    private static bool IsRefusal(Edge edge) => edge.Way is { Kind: WayKind.Outcome, Name: Outcomes.NoConsent };

    private static IEnumerable<int> WayBack(FlowGraph graph, Loops loops, Edge refusal) => Search
        .Backward(graph, [refusal.From], edge => edge.Kind != EdgeKind.Anywhere && loops.Together(edge.From, edge.To))
        .Trace(refusal.To);
}
