using System.Diagnostics;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Running;

/// <summary>The one way on which anything happens: load, decide, keep. What is to be delivered was kept with it and goes out afterwards.</summary>
public sealed class CircuitRunner(IEnrolmentStore store, CircuitLibrary circuits, IDirectory directory, CareClock clock, ChangeFeed changes)
{
    /// <summary>Lost races are rare once one host's callers queue up; more than this many in a row is a bug.</summary>
    private const int MostTries = 100;

    private readonly EnrolmentQueue queue = new();

    /// <summary>
    /// Sends a signal to an enrolment: what it came to, kept durably, or the reason it may not be. Signals for one enrolment are decided
    /// one after the other. With a key that was used before nothing is done, and the answer is what is now.
    /// </summary>
    public async Task<Outcome<Sent>> SendAsync(
        EnrolmentKey key, Signal signal, Actor by, string? idempotencyKey, CancellationToken cancellation)
    {
        using var turn = await queue.EnterAsync(key, cancellation).ConfigureAwait(false);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await store.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } before)
                return new Refusal.EnrolmentUnknown(key.Enrolment);

            var now = clock.Now;
            var circuit = await circuits.FindAsync(key.Network, before.Circuit, before.State.Version, cancellation).ConfigureAwait(false);
            var surroundings = await directory.SurroundingsAsync(key.Network, cancellation).ConfigureAwait(false);
            var situation = Situations.Of(before, surroundings);
            var outcome = Decider.Decide(circuit, before.State, signal, situation, now);
            if (outcome is not Outcome<Decision>.Accepted(var decision))
            {
                // What was done the first time may well be what stands in its way the second time.
                if (idempotencyKey is not null && await store.WasKeptAsync(key.Network, idempotencyKey, cancellation).ConfigureAwait(false))
                    return new Sent(before.State, [], WasRepeated: true);
                var reason = ((Outcome<Decision>.Refused)outcome).Reason;
                Figures.SignalRefused(signal.GetType().Name, reason.Code);
                return reason;
            }

            var keeping = KeepingOf(circuit, before, decision, signal, Situations.Recorded(situation, circuit, decision), by, idempotencyKey, now);
            var since = Stopwatch.GetTimestamp();
            switch (await store.KeepAsync(keeping, cancellation).ConfigureAwait(false))
            {
                case Kept.Done:
                    Figures.SignalDecided(signal.GetType().Name, since);
                    changes.Tell(new Change(key, before.Person));
                    return new Sent(decision.After, decision.Happenings, WasRepeated: false);
                case Kept.Repeated:
                    return new Sent(before.State, [], WasRepeated: true);
            }
        }

        throw new InvalidOperationException($"Enrolment {key.Enrolment} changed {MostTries} times while one signal was decided.");
    }

    private static Keeping KeepingOf(
        Circuit circuit, LoadedEnrolment before, Decision decision, Signal signal, Situation recorded, Actor by, string? idempotencyKey, DateTimeOffset now)
    {
        var entry = JournalEntry.After(before.LastEntry, before.LastHash, now, signal, recorded, decision.After);
        return new Keeping
        {
            Before = before,
            Decision = decision,
            Entry = entry,
            By = by,
            Changes = WorkDifference.Between(circuit, before.State, decision, entry.Number),
            IdempotencyKey = idempotencyKey,
        };
    }
}

/// <summary>What a signal came to.</summary>
/// <param name="State">The enrolment now.</param>
/// <param name="Happenings">What happened; empty where the same key was used before.</param>
/// <param name="WasRepeated">Whether the same key was used before, so that nothing was done now.</param>
public sealed record Sent(Enrolment State, IReadOnlyList<Happening> Happenings, bool WasRepeated);
