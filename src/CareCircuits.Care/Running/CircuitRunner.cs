using System.Diagnostics;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
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
    public Task<Outcome<Sent>> SendAsync(EnrolmentKey key, Signal signal, Actor by, string? idempotencyKey, CancellationToken cancellation) =>
        TurnAsync(key, by, signal.GetType().Name, async (before, situation, now) =>
        {
            var circuit = await circuits.FindAsync(key.Network, before.Circuit, before.State.Version, cancellation).ConfigureAwait(false);
            return Decider.Decide(circuit, before.State, signal, situation, now) switch
            {
                Outcome<Decision>.Accepted(var decision) => new Turned(circuit, decision, signal, Mark: null),
                Outcome<Decision>.Refused(var reason) => reason,
                _ => throw new UnreachableException(),
            };
        }, cancellation, idempotencyKey);

    /// <summary>The same for any way of deciding; <paramref name="name"/> is that of the signal, for figures.</summary>
    internal async Task<Outcome<Sent>> TurnAsync(EnrolmentKey key, Actor by, string name, Deciding decide, CancellationToken cancellation, string? idempotencyKey = null)
    {
        using var turn = await queue.EnterAsync(key, cancellation).ConfigureAwait(false);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await store.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } before)
                return new Refusal.EnrolmentUnknown(key.Enrolment);

            var now = clock.Now;
            var surroundings = await directory.SurroundingsAsync(key.Network, cancellation).ConfigureAwait(false);
            var situation = Situations.Of(before, surroundings);
            var outcome = await decide(before, situation, now).ConfigureAwait(false);
            if (outcome is not Outcome<Turned>.Accepted(var turned))
            {
                // What was done the first time may well be what stands in its way the second time.
                if (idempotencyKey is not null && await store.WasKeptAsync(key.Network, idempotencyKey, cancellation).ConfigureAwait(false))
                    return new Sent(before.State, [], WasRepeated: true);
                var reason = ((Outcome<Turned>.Refused)outcome).Reason;
                Figures.SignalRefused(name, reason.Code);
                return reason;
            }

            var decision = turned.Decision;
            var keeping = KeepingOf(turned, before, Situations.Recorded(situation, turned.Circuit, decision), by, idempotencyKey, now);
            var since = Stopwatch.GetTimestamp();
            switch (await store.KeepAsync(keeping, cancellation).ConfigureAwait(false))
            {
                case Kept.Done:
                    Figures.SignalDecided(name, since);
                    changes.Tell(new Change(key, before.Person));
                    return new Sent(decision.After, decision.Happenings, WasRepeated: false);
                case Kept.Repeated:
                    return new Sent(before.State, [], WasRepeated: true);
            }
        }

        throw new InvalidOperationException($"Enrolment {key.Enrolment} changed {MostTries} times while one signal was decided.");
    }

    private static Keeping KeepingOf(
        Turned turned, LoadedEnrolment before, Situation recorded, Actor by, string? idempotencyKey, DateTimeOffset now)
    {
        var decision = turned.Decision;
        var entry = JournalEntry.After(before.LastEntry, before.LastHash, now, turned.Signal, recorded, decision.After);
        return new Keeping
        {
            Before = before,
            Decision = decision,
            Entry = entry,
            By = by,
            Changes = WorkDifference.Between(turned.Circuit, before.State, decision, entry.Number),
            IdempotencyKey = idempotencyKey,
            Mark = turned.Mark,
        };
    }
}

/// <summary>Decides on an enrolment as it is now.</summary>
internal delegate Task<Outcome<Turned>> Deciding(LoadedEnrolment before, Situation situation, DateTimeOffset now);

/// <summary>A decision, the circuit version by whose shapes it is kept, the signal that tells of it, and the case of a move that changes with it.</summary>
internal sealed record Turned(Circuit Circuit, Decision Decision, Signal Signal, MoveMark? Mark);

/// <summary>What a signal came to.</summary>
/// <param name="State">The enrolment now.</param>
/// <param name="Happenings">What happened; empty where the same key was used before.</param>
/// <param name="WasRepeated">Whether the same key was used before, so that nothing was done now.</param>
public sealed record Sent(Enrolment State, IReadOnlyList<Happening> Happenings, bool WasRepeated);
