using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Incidents;

/// <summary>Has a step that stands still go on. For coordinators, with a reason; it opens no file.</summary>
public sealed class Repairs(IEnrolmentStore enrolments, CircuitLibrary circuits, CircuitRunner runner)
{
    /// <summary>So many letters a reason has at least.</summary>
    public const int ShortestReason = 3;

    /// <summary>Has the step tried again, such as after the directory was put right.</summary>
    public Task<Outcome<Sent>> RetryAsync(Desk desk, EnrolmentKey key, int entry, string reason, CancellationToken cancellation) =>
        SendAsync(desk, key, new Signal.Retried(entry, reason.Trim()), reason, cancellation);

    /// <summary>Leads on to another step of the same region.</summary>
    public Task<Outcome<Sent>> SkipAsync(Desk desk, EnrolmentKey key, int entry, string toStep, string reason, CancellationToken cancellation) =>
        SendAsync(desk, key, new Signal.Skipped(entry, toStep, reason.Trim()), reason, cancellation);

    /// <summary>The steps that one can lead on to, in the order of the workflow.</summary>
    public async Task<Outcome<IReadOnlyList<StepDefinition>>> TargetsAsync(Desk desk, EnrolmentKey key, int entry, CancellationToken cancellation)
    {
        if (WhyNot(desk, key) is { } refusal)
            return refusal;
        if (await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } enrolment)
            return new Refusal.EnrolmentUnknown(key.Enrolment);
        if (enrolment.State.Running.FirstOrDefault(instance => instance.Stays.Any(stay => stay is Stay.Stuck && stay.Entry == entry)) is not { } stuck)
            return new Refusal.NothingToRepair(entry);

        var circuit = await circuits.FindAsync(key.Network, enrolment.Circuit, enrolment.State.Version, cancellation).ConfigureAwait(false);
        var workflow = circuit.Workflows[stuck.Workflow];
        var step = stuck.Stays.First(stay => stay.Entry == entry).Step;
        var region = workflow.Steps.GetValueOrDefault(step)?.Region ?? workflow.Definition;
        return new Outcome<IReadOnlyList<StepDefinition>>.Accepted(region.Steps);
    }

    private async Task<Outcome<Sent>> SendAsync(Desk desk, EnrolmentKey key, Signal signal, string reason, CancellationToken cancellation)
    {
        if (WhyNot(desk, key) is { } refusal)
            return refusal;
        return reason.Trim().Length < ShortestReason
            ? new ReasonNeeded(ShortestReason)
            : await runner.SendAsync(key, signal, desk.Actor, idempotencyKey: null, cancellation).ConfigureAwait(false);
    }

    private static Refusal? WhyNot(Desk desk, EnrolmentKey key) =>
        !desk.Holds(NetworkRoles.Coordinator) ? new RoleNeeded(NetworkRoles.Coordinator)
        : key.Network != desk.Network ? new Refusal.EnrolmentUnknown(key.Enrolment)
        : null;
}
