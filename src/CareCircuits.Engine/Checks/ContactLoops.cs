using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC204: a loop in which no human contact is offered.</summary>
internal static class ContactLoops
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        var (graph, contact) = (workflow.Graph, circuit.Contacts.In(workflow));
        var loops = Loops.In(graph, node => graph.IsStep(node) && workflow.Reached.Reaches(node) && !contact.Meets(node), edge => edge.IsOwn);
        foreach (var round in loops.Rounds.Where(round => !round.Any(workflow.ToldLoops.Contains)))
        {
            var first = workflow.Nearest(round);
            circuit.Findings.AtStep(Codes.LoopWithoutContact, workflow, graph.Steps[first], "",
                $"One can go round here without being offered a human contact: {Rounds.Shown(workflow, loops, first)}.",
                () => workflow.RoundPath(loops, first));
        }
    }
}
