using CareCircuits.Care.Access;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Enrolling;

/// <summary>Notes that a person says yes to the circuit or leaves it, and what else happens to them.</summary>
public sealed class Enrolments(EnrolmentSignals signals, IDirectory directory)
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>();

    /// <summary>The person says yes: the enrolment becomes active.</summary>
    public Task<Outcome<Sent>> ConfirmAsync(Desk desk, EnrolmentKey key, CancellationToken cancellation) =>
        BuiltInAsync(desk, key, BuiltInEvents.EnrolmentConfirmed, cancellation);

    /// <summary>The person leaves: every workflow stops, and ordinary care goes on.</summary>
    public Task<Outcome<Sent>> EndAsync(Desk desk, EnrolmentKey key, CancellationToken cancellation) =>
        BuiltInAsync(desk, key, BuiltInEvents.EnrolmentEnded, cancellation);

    /// <summary>
    /// An event of the circuit happened. Where it asks for a service and none is given, it is the desk's. Saying yes, leaving and taking back a
    /// consent are not raised but have ways of their own.
    /// </summary>
    public Task<Outcome<Sent>> RaiseAsync(
        Desk desk, EnrolmentKey key, string @event, IReadOnlyDictionary<string, object?> data, string? idempotencyKey, CancellationToken cancellation) =>
        signals.SendAsync(desk, key, idempotencyKey, async judged =>
        {
            if (judged.Circuit.Definition.Events.All(known => known.Id != @event))
                return new Refusal.EventUnknown(@event);
            var surroundings = await directory.SurroundingsAsync(key.Network, cancellation).ConfigureAwait(false);
            var signal = new Signal.Happened(@event, EventServices.Filled(judged.Circuit, @event, data, desk.Member.Service));
            return EventServices.Unknown(judged.Circuit, signal, surroundings) is { Count: > 0 } faults ? new Refusal.DataInvalid(faults) : signal;
        }, cancellation);

    private Task<Outcome<Sent>> BuiltInAsync(Desk desk, EnrolmentKey key, string @event, CancellationToken cancellation) =>
        signals.SendAsync(desk, key, idempotencyKey: null, _ => Task.FromResult<Outcome<Signal>>(new Signal.Happened(@event, NoData)), cancellation);
}
