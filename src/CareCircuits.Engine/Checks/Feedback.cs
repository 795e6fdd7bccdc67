using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC601: someone is to hear how it went, and an end is reached without telling them.</summary>
internal static class Feedback
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var graph = workflow.Graph;
        Dictionary<string, Meeting> tellings = new(StringComparer.Ordinal);
        foreach (var node in workflow.Reached.Order.Where(graph.IsStep))
        {
            if (graph.Steps[node] is not ShareStep { Feedback: { } named } share || !Exists(circuit, workflow, named))
                continue;
            if (!tellings.TryGetValue(named, out var telling))
                tellings[named] = telling = new Meeting(graph, step => Tells(step, named), _ => true);
            if (graph.From(node).FirstOrDefault(edge => telling.CanEndWithout(edge.To)) is { Way: not null } edge)
                circuit.Findings.AtStep(Codes.NoFeedback, workflow, share, "/feedback",
                    $"{Hints.Quoted(named)} is to hear how it went, and this can end without a later `notify` or `share` to them.",
                    () => [.. workflow.PathTo(node), .. workflow.IdsOf(telling.WayWithout(edge.To))]);
        }
    }

    private static bool Tells(StepDefinition step, string named) => step switch
    {
        NotifyStep notify => notify.To == named,
        ShareStep share => share.With == named,
        _ => false,
    };

    private static bool Exists(CheckedCircuit circuit, CheckedWorkflow workflow, string named) =>
        DataReference.NameOf(named) is { } datum ? workflow.Definition.Data.ContainsKey(datum) : !circuit.IsKnown || circuit.Roles.Contains(named);
}
