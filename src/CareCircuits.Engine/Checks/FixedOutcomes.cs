using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104 and CC501 for steps whose outcomes the format names: refer, assign, share, and the <c>declined</c> of a voluntary task.</summary>
internal static class FixedOutcomes
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        switch (step)
        {
            case TaskStep { Voluntary: true, Outcomes: var outcomes } when !outcomes.ContainsKey(Outcomes.Declined):
                Decline(circuit, workflow, step, "The person must be able to say no: give this task the outcome `declined`.");
                break;
            case ReferStep refer:
                Search(circuit, workflow, step, refer.Outcomes, Outcomes.OfRefer);
                break;
            case AssignStep assign:
                Search(circuit, workflow, step, assign.Outcomes, Outcomes.OfAssign);
                break;
            case ShareStep share:
                OutcomeMaps.Compare(circuit, workflow, step, share.Outcomes.Keys, Outcomes.OfShare, Outcomes.OfShare, "A share");
                break;
        }
    }

    private static void Search(
        CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, IReadOnlyDictionary<string, string> outcomes, IReadOnlyList<string> all)
    {
        string[] mustLead = [.. all.Where(outcome => outcome != Outcomes.DeclinedByPerson)];
        if (!outcomes.ContainsKey(Outcomes.DeclinedByPerson))
            Decline(circuit, workflow, step, "The person must be able to say no: give this step the outcome `declined-by-person`.");
        OutcomeMaps.Compare(circuit, workflow, step, outcomes.Keys, mustLead, all, step is ReferStep ? "A referral" : "An assignment");
    }

    private static void Decline(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, string message)
    {
        circuit.Findings.AtStep(Codes.NoDecline, workflow, step, "/outcomes", message);
        if (workflow.HasGraph)
            workflow.LacksWay.Add(workflow.NodeOf(step));
    }
}
