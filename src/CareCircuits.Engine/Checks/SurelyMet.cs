using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>What a person surely meets in each workflow, through the workflows that it runs.</summary>
internal sealed class SurelyMet
{
    private readonly Dictionary<CheckedWorkflow, Meeting> meetings = [];

    private SurelyMet(CheckedCircuit circuit, Func<StepDefinition, bool> at, bool isOnlyWaited, Func<Edge, bool>? along = null)
    {
        foreach (var workflow in circuit.Runs.ChildrenFirst.Where(workflow => workflow.HasGraph))
            meetings[workflow] = new Meeting(
                workflow.Graph,
                step => at(step) || (step is RunStep run && (run.Wait || !isOnlyWaited) && InChild(circuit, run)),
                edge => edge.Kind != EdgeKind.Anywhere && along?.Invoke(edge) != false);
    }

    /// <summary>A human contact is offered.</summary>
    public static SurelyMet Contact(CheckedCircuit circuit) =>
        new(circuit, step => step is TaskStep { Voluntary: true }, isOnlyWaited: false);

    /// <summary>A human contact is offered, or someone else is asked. What follows a later refusal is that one's own matter.</summary>
    public static SurelyMet ContactOrSearch(CheckedCircuit circuit) =>
        new(
            circuit,
            step => step is TaskStep { Voluntary: true } or ReferStep or AssignStep,
            isOnlyWaited: false,
            edge => edge.Way is not { Kind: WayKind.Outcome, Name: Outcomes.NoConsent });

    /// <summary>Time passes.</summary>
    public static SurelyMet Wait(CheckedCircuit circuit) =>
        new(circuit, step => step is TaskStep or WaitStep or ReferStep or AssignStep, isOnlyWaited: true);

    public Meeting In(CheckedWorkflow workflow) => meetings[workflow];

    // Of a workflow that is unreadable, or runs this one in a ring, nothing bad is said: that has its own finding.
    private bool InChild(CheckedCircuit circuit, RunStep run) =>
        circuit.Workflow(run.Workflow) is not { } child || !meetings.TryGetValue(child, out var meeting) || !meeting.CanMiss;
}
