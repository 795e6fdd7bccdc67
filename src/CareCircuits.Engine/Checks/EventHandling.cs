using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104: an event that a step both awaits and handles, and <c>enrolment.ended</c>, which cannot be handled.</summary>
internal static class EventHandling
{
    private const string Ended = BuiltInEvents.EnrolmentEnded;
    private const string CannotBeHandled = "`enrolment.ended` stops every workflow of the enrolment and cannot be handled.";

    public static void Check(CheckedCircuit circuit)
    {
        foreach (var workflow in circuit.Workflows)
        {
            if (workflow.Definition.StartsOn == Ended)
                circuit.Findings.AtWorkflow(Codes.Outcomes, workflow, "/startsOn", CannotBeHandled);
            if (workflow.Definition.On.ContainsKey(Ended))
                circuit.Findings.AtWorkflow(Codes.Outcomes, workflow, "/on/" + Ended, CannotBeHandled);
            foreach (var step in workflow.Steps)
                CheckStep(circuit, workflow, step);
        }
    }

    private static void CheckStep(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (step.On.ContainsKey(Ended))
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/on/" + Ended, CannotBeHandled);
        if (step is not WaitStep wait)
            return;

        if (wait.Events.ContainsKey(Ended))
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/events/" + Ended, CannotBeHandled);
        foreach (var both in wait.Events.Keys.Where(name => name != Ended && step.On.ContainsKey(name)))
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/on/" + JsonPointer.Escape(both),
                $"This step awaits {Hints.Quoted(both)} already; the same event in `on` never comes to bear.");
    }
}
