using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Running;

/// <summary>Where an event begins something for someone who is known: one of the circuits that they are in.</summary>
/// <param name="Enrolment">The enrolment.</param>
/// <param name="Workflow">What begins.</param>
/// <param name="IsRunning">Whether it runs already, and runs but once at a time.</param>
internal sealed record StartPlace(EnrolmentKey Enrolment, StartedWorkflow Workflow, bool IsRunning)
{
    /// <summary>The first that the desk may say so in and where it does not run yet; one where it runs, where there is no other; null where the person is in none.</summary>
    public static StartPlace? In(FileView view, IReadOnlyList<StartedWorkflow> workflows) =>
        Places(view, workflows).OrderBy(place => place.IsRunning).FirstOrDefault();

    private static IEnumerable<StartPlace> Places(FileView view, IReadOnlyList<StartedWorkflow> workflows) => view switch
    {
        FileView.Open(_, var enrolments, _) =>
            from enrolment in enrolments
            where enrolment.State.Status != EnrolmentStatus.Ended
            from workflow in workflows
            where workflow.CircuitId == enrolment.Circuit && workflow.Version == enrolment.State.Version
            select new StartPlace(
                enrolment.Key, workflow, workflow.Plan.Definition.Once && enrolment.State.Running.Any(run => run.Workflow == workflow.Workflow)),

        // Of the card, only what is to be done is seen: where it is to be done in this very workflow, it runs.
        FileView.CardOnly(var card) =>
            from enrolment in card.Tasks.GroupBy(task => (task.Enrolment, task.Circuit, task.Version))
            from workflow in workflows
            where workflow.CircuitId == enrolment.Key.Circuit && workflow.Version == enrolment.Key.Version
            select new StartPlace(
                enrolment.Key.Enrolment, workflow, workflow.Plan.Definition.Once && enrolment.Any(task => task.Workflow == workflow.Workflow)),
        _ => [],
    };
}
