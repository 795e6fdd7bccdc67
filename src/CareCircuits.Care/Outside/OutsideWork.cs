using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Outside;

/// <summary>
/// What a service's own system does: raise events, answer, complete, look. What is out of its reach is to it as if it were not there.
/// </summary>
public sealed class OutsideWork(IEnrolmentStore enrolments, CircuitLibrary circuits, IDirectory directory, Reach reach, CircuitRunner runner)
{
    /// <summary>An enrolment within the key's reach, and in whose name it is seen.</summary>
    public async Task<Outcome<Seen>> SeeAsync(ApiKey key, Guid enrolment, CancellationToken cancellation)
    {
        var loaded = await enrolments.LoadAsync(new EnrolmentKey(key.Network, enrolment), cancellation).ConfigureAwait(false);
        var parties = await reach.PartiesAsync(key.Network, key.Service, cancellation).ConfigureAwait(false);
        if (loaded is null || !await reach.CoversAsync(loaded, parties, cancellation).ConfigureAwait(false))
            return new Refusal.EnrolmentUnknown(enrolment);

        var circuit = await circuits.FindAsync(key.Network, loaded.Circuit, loaded.State.Version, cancellation).ConfigureAwait(false);
        return new Seen(loaded, circuit, parties);
    }

    /// <summary>An event of the circuit happened. Those that are built in are not: to enrol and to withdraw is not for a system to say.</summary>
    public Task<Outcome<Sent>> RaiseAsync(
        ApiKey key, Guid enrolment, string @event, IReadOnlyDictionary<string, object?> data, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync(key, enrolment, idempotencyKey, async seen =>
        {
            if (seen.Circuit.Definition.Events.All(known => known.Id != @event))
                return new Refusal.EventUnknown(@event);
            var surroundings = await directory.SurroundingsAsync(key.Network, cancellation).ConfigureAwait(false);
            var signal = new Signal.Happened(@event, EventServices.Filled(seen.Circuit, @event, data, key.Service));
            return EventServices.Unknown(seen.Circuit, signal, surroundings) is { Count: > 0 } faults ? new Refusal.DataInvalid(faults) : signal;
        }, cancellation);

    /// <summary>A question to the service, or to one of its staff, is answered.</summary>
    public Task<Outcome<Sent>> AnswerAsync(
        ApiKey key, Guid enrolment, int entry, string? by, Reply reply, string? reason, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync(key, enrolment, idempotencyKey, seen => Task.FromResult<Outcome<Signal>>(
            PendingWork.Question(seen.Circuit, seen.Enrolment.State, entry, seen.Parties.Has, by ?? key.Service) is { } asked
                ? new Signal.Answered(entry, asked, reply, reason)
                : new Refusal.NotOpen(entry)), cancellation);

    /// <summary>A task of the service, of its staff, or of a role there is done.</summary>
    public Task<Outcome<Sent>> CompleteAsync(
        ApiKey key, Guid enrolment, int entry, string outcome, IReadOnlyDictionary<string, object?> form, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync(key, enrolment, idempotencyKey, seen => Task.FromResult<Outcome<Signal>>(
            PendingWork.Task(seen.Enrolment.State, entry) is { } task && seen.Parties.Has(task.Owner)
                ? new Signal.Completed(entry, outcome, form)
                : new Refusal.NotOpen(entry)), cancellation);

    private async Task<Outcome<Sent>> SendAsync(
        ApiKey key, Guid enrolment, string? idempotencyKey, Func<Seen, Task<Outcome<Signal>>> signalFor, CancellationToken cancellation)
    {
        var sender = idempotencyKey is null ? null : $"{key.Service}/{enrolment}/{idempotencyKey}";

        // What was done the first time may have put it out of reach; the answer is the same again.
        if (sender is not null && await enrolments.WasKeptAsync(key.Network, sender, cancellation).ConfigureAwait(false)
            && await enrolments.LoadAsync(new EnrolmentKey(key.Network, enrolment), cancellation).ConfigureAwait(false) is { } now)
            return new Sent(now.State, [], WasRepeated: true);

        if (await SeeAsync(key, enrolment, cancellation).ConfigureAwait(false) is not Outcome<Seen>.Accepted(var seen))
            return new Refusal.EnrolmentUnknown(enrolment);
        return await signalFor(seen).ConfigureAwait(false) switch
        {
            Outcome<Signal>.Accepted(var signal) =>
                await runner.SendAsync(seen.Enrolment.Key, signal, Actor.System(key.Id), sender, cancellation).ConfigureAwait(false),
            Outcome<Signal>.Refused(var reason) => reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>An enrolment that is within reach.</summary>
public sealed record Seen(LoadedEnrolment Enrolment, Circuit Circuit, ServiceParties Parties)
{
    /// <summary>The stay with that entry; null where it is over.</summary>
    public Stay? Stay(int entry) => PendingWork.StayAt(Enrolment.State, entry).Stay;

    /// <summary>The workflow that the stay belongs to.</summary>
    public string WorkflowOf(Stay stay) => Enrolment.State.Running.First(instance => instance.Stays.Contains(stay)).Workflow;
}
