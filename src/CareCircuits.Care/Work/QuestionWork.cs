using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Work;

/// <summary>What a staff member does with questions: see them, answer them for themselves or their service, or note that the person says no.</summary>
public sealed class QuestionWork(IWork work, ICircuitStore store, IEnrolmentStore enrolments, CircuitLibrary circuits, EnrolmentSignals signals, CircuitRunner runner)
{
    /// <summary>Answers a question to them, to their service, or to someone they stand in for.</summary>
    public Task<Outcome<Sent>> AnswerAsync(
        Desk desk, EnrolmentKey key, int entry, Reply reply, string? reason, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync(desk, key, entry, idempotencyKey, (state, circuit) => AskedOf(desk, circuit, state, entry) is { } by ? new Signal.Answered(entry, by, reply, reason) : null, cancellation);

    /// <summary>Notes that a question was seen, when its addressee opens it; the second time nothing happens.</summary>
    public async Task<Outcome<Sent>> ReceivedAsync(Desk desk, EnrolmentKey key, int entry, CancellationToken cancellation)
    {
        if (await LoadAsync(desk, key, cancellation).ConfigureAwait(false) is not ({ } enrolment, { } circuit)
            || AskedOf(desk, circuit, enrolment.State, entry) is not { } by
            || PendingWork.StayAt(enrolment.State, entry).Stay is not Stay.Searching search)
            return new Refusal.NotOpen(entry);

        return search.Candidates.Any(candidate => candidate.Id == by && candidate.State == ReferralState.Sent)
            ? await runner.SendAsync(key, new Signal.Answered(entry, by, Reply.Received, null), desk.Actor, idempotencyKey: null, cancellation).ConfigureAwait(false)
            : new Sent(enrolment.State, [], WasRepeated: true);
    }

    /// <summary>Notes that the person says no to a search: for those who search, and for those who were asked.</summary>
    public Task<Outcome<Sent>> DeclineForPersonAsync(Desk desk, EnrolmentKey key, int entry, string? reason, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync(desk, key, entry, idempotencyKey, (state, circuit) =>
            AskedOf(desk, circuit, state, entry) is not null || (PendingWork.OwnerOfSearch(circuit, state, entry) is { } role && desk.Holds(role))
                ? new Signal.Answered(entry, Party.Person.Id, Reply.Declined, reason)
                : null, cancellation);

    /// <summary>Questions of the searches that the roles of the desk own and that nobody has answered yet, the first to be answered first.</summary>
    public async Task<IReadOnlyList<Referral>> AskedAsync(Desk desk, int skip, int most, CancellationToken cancellation)
    {
        HashSet<SearchPlace> searches = [];
        foreach (var version in await store.ListAsync(desk.Network, cancellation).ConfigureAwait(false))
        {
            var circuit = await circuits.FindAsync(desk.Network, version.Id, version.Version, cancellation).ConfigureAwait(false);
            searches.UnionWith(SearchesOf(desk, circuit));
        }

        return searches.Count == 0 ? [] : await work.AskedAsync(desk.Network, [.. searches], skip, most, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<SearchPlace> SearchesOf(Desk desk, Circuit circuit) =>
        from workflow in circuit.InOrder
        from step in workflow.Steps.Values
        let role = step.Definition switch { ReferStep refer => refer.Role, AssignStep assign => assign.Role, _ => null }
        where role is not null && desk.Holds(role)
        select new SearchPlace(circuit.Definition.Id, workflow.Definition.Id, step.Definition.Id);

    private static string? AskedOf(Desk desk, Circuit circuit, Enrolment state, int entry) => PendingWork.Question(circuit, state, entry, desk.Has, by: null);

    private async Task<Outcome<Sent>> SendAsync(
        Desk desk, EnrolmentKey key, int entry, string? idempotencyKey, Func<Enrolment, Circuit, Signal?> signalFor, CancellationToken cancellation)
    {
        var sender = EnrolmentSignals.SenderKey(desk, key, idempotencyKey);
        if (sender is not null && await signals.WasSentAsync(key, sender, cancellation).ConfigureAwait(false) is { } again)
            return again;

        return await LoadAsync(desk, key, cancellation).ConfigureAwait(false) is ({ } enrolment, { } circuit) && signalFor(enrolment.State, circuit) is { } signal
            ? await runner.SendAsync(key, signal, desk.Actor, sender, cancellation).ConfigureAwait(false)
            : new Refusal.NotOpen(entry);
    }

    private async Task<(LoadedEnrolment? Enrolment, Circuit? Circuit)> LoadAsync(Desk desk, EnrolmentKey key, CancellationToken cancellation)
    {
        if (key.Network != desk.Network || await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } enrolment)
            return default;
        return (enrolment, await circuits.FindAsync(key.Network, enrolment.Circuit, enrolment.State.Version, cancellation).ConfigureAwait(false));
    }
}
