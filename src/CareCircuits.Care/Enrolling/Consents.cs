using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Enrolling;

/// <summary>Notes what a person agrees to and takes back, by purpose. It has effect at once: on searches, on who is told, on who sees the file.</summary>
public sealed class Consents(EnrolmentSignals signals, FileDoor door, IConsentHistory history)
{
    /// <summary>The person agrees to a purpose.</summary>
    public Task<Outcome<Sent>> GiveAsync(Desk desk, EnrolmentKey key, string purpose, CancellationToken cancellation) =>
        SendAsync(desk, key, new Signal.Consented(purpose), cancellation);

    /// <summary>The person takes a consent back.</summary>
    public Task<Outcome<Sent>> WithdrawAsync(Desk desk, EnrolmentKey key, string purpose, CancellationToken cancellation) =>
        SendAsync(desk, key, new Signal.Withdrawn(purpose), cancellation);

    /// <summary>What was given, refused and taken back, youngest first; for those to whom the file is open.</summary>
    public async Task<Outcome<IReadOnlyList<ConsentLine>>> ConsentHistoryAsync(Desk desk, EnrolmentKey key, int skip, int most, CancellationToken cancellation) =>
        await door.EnterAsync(desk, key, FileReach.File, cancellation).ConfigureAwait(false) is Outcome<JudgedEnrolment>.Refused(var reason)
            ? reason
            : new Outcome<IReadOnlyList<ConsentLine>>.Accepted(await history.ListAsync(key, skip, most, cancellation).ConfigureAwait(false));

    private Task<Outcome<Sent>> SendAsync(Desk desk, EnrolmentKey key, Signal signal, CancellationToken cancellation) =>
        signals.SendAsync(desk, key, idempotencyKey: null, _ => Task.FromResult<Outcome<Signal>>(signal), cancellation);
}
