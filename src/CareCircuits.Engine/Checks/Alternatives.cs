using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC402: after a refusal or an empty search, an end that is reached with nothing offered and nobody else asked.</summary>
internal static class Alternatives
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var (graph, offers) = (workflow.Graph, circuit.ContactsAndSearches.In(workflow));
        foreach (var node in workflow.Reached.Order.Where(graph.IsStep).Where(node => graph.Steps[node] is ShareStep or ReferStep or AssignStep))
            foreach (var edge in graph.From(node).Where(edge => IsSetback(edge) && offers.CanEndWithout(edge.To)))
                circuit.Findings.AtStep(Codes.NoAlternative, workflow, graph.Steps[node], edge.Way!.Pointer,
                    $"After {Hints.Quoted(edge.Way.Name)} this can end with no human contact offered and nobody else asked: offer one of them on the way.",
                    () => [.. workflow.PathTo(node), .. workflow.IdsOf(offers.WayWithout(edge.To))]);
    }

    private static bool IsSetback(Edge edge) =>
        edge.Way is { Kind: WayKind.Outcome, Name: Outcomes.NoConsent or Outcomes.DeclinedByPerson or Outcomes.None };
}
