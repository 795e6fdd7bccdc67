using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>An event that would do something now.</summary>
/// <param name="Event">The event, with the data that it takes.</param>
/// <param name="Reaches">The open steps that it would lead on, as workflow and step.</param>
/// <param name="Starts">The workflows that it would start.</param>
public sealed record PossibleEvent(EventDefinition Event, IReadOnlyList<(string Workflow, string Step)> Reaches, IReadOnlyList<string> Starts)
{
    internal static IReadOnlyList<PossibleEvent> Of(Circuit circuit, Enrolment enrolment) => enrolment.Status == EnrolmentStatus.Ended ? [] :
    [
        .. circuit.Events.Values.Where(happening => happening.Id is not (BuiltInEvents.EnrolmentEnded or BuiltInEvents.ConsentWithdrawn))
            .Select(happening => new PossibleEvent(happening, [.. Reached(circuit, enrolment, happening.Id)], [.. Started(circuit, enrolment, happening.Id)]))
            .Where(possible => possible.Reaches.Count > 0 || possible.Starts.Count > 0 || possible.Event.Id == BuiltInEvents.EnrolmentConfirmed)
            .OrderByDescending(possible => possible.Reaches.Count > 0).ThenBy(possible => possible.Event.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Workflow, string Step)> Reached(Circuit circuit, Enrolment enrolment, string happening) =>
        from instance in enrolment.Running
        let plan = circuit.Workflows[instance.Workflow]
        from stay in instance.Stays
        where Handles(plan, stay.Step, happening)
        select (instance.Workflow, stay.Step);

    private static bool Handles(WorkflowPlan plan, string step, string happening) =>
        plan.Definition.On.ContainsKey(happening)
        || (plan.Steps.GetValueOrDefault(step)?.Definition is { } definition && (definition.On.ContainsKey(happening) || (definition as WaitStep)?.Events.ContainsKey(happening) == true));

    // One that runs but once starts no second time.
    private static IEnumerable<string> Started(Circuit circuit, Enrolment enrolment, string happening) => circuit.InOrder.Select(plan => plan.Definition)
        .Where(workflow => workflow.StartsOn == happening && !(workflow.Once && enrolment.Running.Any(instance => instance.Workflow == workflow.Id))).Select(workflow => workflow.Id);
}
