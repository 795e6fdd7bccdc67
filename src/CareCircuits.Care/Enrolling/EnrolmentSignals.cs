using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Enrolling;

/// <summary>Sends what a staff member notes of a person, where the door lets them.</summary>
public sealed class EnrolmentSignals(FileDoor door, IEnrolmentStore enrolments, CircuitRunner runner)
{
    /// <summary>What a person says can be noted by whoever has a task with them: the card is enough.</summary>
    internal async Task<Outcome<Sent>> SendAsync(
        Desk desk, EnrolmentKey key, string? idempotencyKey, Func<JudgedEnrolment, Task<Outcome<Signal>>> signalFor, CancellationToken cancellation)
    {
        var sender = SenderKey(desk, key, idempotencyKey);
        if (sender is not null && await WasSentAsync(key, sender, cancellation).ConfigureAwait(false) is { } again)
            return again;

        var entered = await door.EnterAsync(desk, key, FileReach.Card, cancellation).ConfigureAwait(false);
        if (entered is not Outcome<JudgedEnrolment>.Accepted(var judged))
            return ((Outcome<JudgedEnrolment>.Refused)entered).Reason;

        return await signalFor(judged).ConfigureAwait(false) switch
        {
            Outcome<Signal>.Accepted(var signal) => await runner.SendAsync(key, signal, desk.Actor, sender, cancellation).ConfigureAwait(false),
            Outcome<Signal>.Refused(var reason) => reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The key under which a staff member would repeat themselves; null where they gave none.</summary>
    internal static string? SenderKey(Desk desk, EnrolmentKey key, string? idempotencyKey) =>
        idempotencyKey is null ? null : $"staff/{desk.Member.Id}/{key.Enrolment}/{idempotencyKey}";

    /// <summary>What was done the first time may have put it out of reach; the answer is the same again.</summary>
    internal async Task<Sent?> WasSentAsync(EnrolmentKey key, string sender, CancellationToken cancellation) =>
        await enrolments.WasKeptAsync(key.Network, sender, cancellation).ConfigureAwait(false)
        && await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is { } now
            ? new Sent(now.State, [], WasRepeated: true)
            : null;
}
