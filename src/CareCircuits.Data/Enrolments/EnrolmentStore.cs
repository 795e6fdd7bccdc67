using System.Data.Common;
using System.Runtime.CompilerServices;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Moving;
using CareCircuits.Data.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.Enrolments;

/// <summary>Enrolments in a database.</summary>
internal sealed class EnrolmentStore(CareStore store, Tables tables, MasterKey master, CircuitLibrary circuits, SurroundingsCache surroundings) : IEnrolmentStore
{
    private readonly EnrolmentStatements statements = new(tables);
    private readonly KeepingOrders orderly = new(tables, new WorkOrders(tables, new WorkStatements(tables)), new MoveStatements(tables, store));

    /// <summary>The key with which an enrolment was opened, for as long as someone decides on it. Who erases a person moves on the revision.</summary>
    private readonly ConditionalWeakTable<LoadedEnrolment, PersonKey> keys = [];

    public async Task AddAsync(LoadedEnrolment enrolment, CancellationToken cancellation)
    {
        var (network, id) = enrolment.Key;
        var key = await KeyOfAsync(network, enrolment.Person, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"There is no person {enrolment.Person}, or their key was erased.");
        var row = new StoredEnrolment
        {
            Network = network,
            Id = id,
            Person = enrolment.Person,
            Circuit = enrolment.Circuit,
            Version = enrolment.State.Version,
            Status = enrolment.State.Status,
            Revision = enrolment.Revision,
            LastInstance = enrolment.State.LastInstance,
            LastEntry = enrolment.State.LastEntry,
            JournalNumber = enrolment.LastEntry,
            JournalHash = Hex.Bytes(enrolment.LastHash),
            HasCarePlan = enrolment.HasCarePlan,
            HasCaseManager = enrolment.HasCaseManager,
            State = KeepingOrders.StateOf(key, enrolment.Key, enrolment.State),
        };
        await store.WriteAsync([new(statements.Add, tables.Enrolments.ValuesOf(row))], cancellation).ConfigureAwait(false);
    }

    public async Task<LoadedEnrolment?> LoadAsync(EnrolmentKey key, CancellationToken cancellation)
    {
        var order = statements.Load.With(key.Network, key.Enrolment);
        var rows = await store.ReadAsync(session => session.QueryAsync(order, ReadRow), cancellation).ConfigureAwait(false);
        if (rows is not [var row])
            return null;

        var person = master.Unwrap(row.Wrapped, key.Network, row.Person);
        var text = person.Open<StateText>(row.State, nameof(StoredEnrolment.State), key.Network, key.Enrolment);
        var circuit = await circuits.FindAsync(key.Network, row.Circuit, row.Version, cancellation).ConfigureAwait(false);
        var loaded = new LoadedEnrolment
        {
            Key = key,
            Person = row.Person,
            Circuit = row.Circuit,
            State = text.In(circuit, row.Status, row.Version, row.LastInstance, row.LastEntry),
            Revision = row.Revision,
            Facts = person.Open<PersonFacts>(row.Facts, nameof(StoredPerson.Facts), key.Network, row.Person),
            FactsRevision = row.FactsRevision,
            HasCarePlan = row.HasCarePlan,
            HasCaseManager = row.HasCaseManager,
            LastEntry = row.JournalNumber,
            LastHash = Hex.Text(row.JournalHash),
        };
        keys.Add(loaded, person);
        return loaded;
    }

    public async Task<Kept> KeepAsync(Keeping keeping, CancellationToken cancellation)
    {
        var before = keeping.Before;
        if (!keys.TryGetValue(before, out var key) && (key = await KeyOfAsync(before.Key.Network, before.Person, cancellation).ConfigureAwait(false)) is null)
            return Kept.ChangedMeanwhile;

        var (orders, repeatOrders) = orderly.Of(keeping, key);
        if (store.Tell(new Change(before.Key, before.Person)) is { } tell)
            orders.Add(tell);
        var refused = await store.KeepAsync(orders, cancellation).ConfigureAwait(false);
        if (refused is { } place)
            return place < repeatOrders ? Kept.Repeated : Kept.ChangedMeanwhile;

        if (WorkOrders.ChangesCaseloads(keeping))
            surroundings.Forget(before.Key.Network);
        return Kept.Done;
    }

    public async Task<bool> SetCarePlanAsync(LoadedEnrolment before, bool exists, CancellationToken cancellation)
    {
        var order = statements.SetCarePlan.With(exists, before.Revision + 1, before.Key.Network, before.Key.Enrolment, before.Revision).MustTouch();
        return await store.WriteAsync([order], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<bool> WasKeptAsync(Guid network, string idempotencyKey, CancellationToken cancellation)
    {
        var order = statements.Remembered.With(network, idempotencyKey);
        return (await store.ReadAsync(session => session.QueryAsync(order, _ => true), cancellation).ConfigureAwait(false)).Count > 0;
    }

    public async Task<IReadOnlyList<JournalLine>> JournalAsync(EnrolmentKey key, int after, int most, CancellationToken cancellation)
    {
        var order = statements.Key.With(key.Network, key.Enrolment);
        var person = await store.ReadAsync(session => session.QueryAsync(order, reader => KeyIn(reader, key.Network)), cancellation).ConfigureAwait(false);
        if (person is not [var opener])
            return [];

        var lines = await LinesAsync(key, after, most, cancellation).ConfigureAwait(false);
        return [.. lines.Select(line => LineOf(key, opener, line.Link, line.Content))];
    }

    public async Task<IReadOnlyList<JournalLink>> LinksAsync(EnrolmentKey key, int after, int most, CancellationToken cancellation) =>
        [.. (await LinesAsync(key, after, most, cancellation).ConfigureAwait(false)).Select(line => line.Link)];

    private async Task<List<(JournalLink Link, byte[] Content)>> LinesAsync(EnrolmentKey key, int after, int most, CancellationToken cancellation)
    {
        var order = statements.Lines.With(key.Network, key.Enrolment, after, (long)most);
        return await store.ReadAsync(session => session.QueryAsync(order, ReadLine), cancellation).ConfigureAwait(false);
    }

    private static JournalLine LineOf(EnrolmentKey key, PersonKey person, JournalLink link, byte[] content)
    {
        var text = person.Open<EntryText>(content, nameof(StoredEntry.Content), key.Network, key.Enrolment, link.Number);
        var entry = new JournalEntry(link.Number, link.At, text.Signal, text.Situation, link.State, link.Before, link.Hash);
        return new JournalLine(entry, link.By, text.Happenings);
    }

    private async Task<PersonKey?> KeyOfAsync(Guid network, Guid person, CancellationToken cancellation)
    {
        var order = statements.KeyOfPerson.With(network, person);
        var wrapped = await store.ReadAsync(session => session.QueryAsync(order, reader => reader.GetFieldValue<byte[]>(0)), cancellation).ConfigureAwait(false);
        return wrapped is [var key] ? master.Unwrap(key, network, person) : null;
    }

    private PersonKey KeyIn(DbDataReader reader, Guid network) =>
        master.Unwrap(reader.GetFieldValue<byte[]>(1), network, tables.Enrolments[nameof(StoredEnrolment.Person)].Read<Guid>(reader, 0));

    private (JournalLink Link, byte[] Content) ReadLine(DbDataReader reader)
    {
        var by = new Actor(Enum.Parse<ActorKind>(reader.GetString(2)), reader.GetString(3));
        var link = new JournalLink(
            reader.GetInt32(0),
            tables.Journal[nameof(StoredEntry.At)].Read<DateTimeOffset>(reader, 1),
            by,
            Hex.Text(reader.GetFieldValue<byte[]>(4)),
            Hex.Text(reader.GetFieldValue<byte[]>(5)),
            Hex.Text(reader.GetFieldValue<byte[]>(6)));
        return (link, reader.GetFieldValue<byte[]>(7));
    }

    private LoadedRow ReadRow(DbDataReader reader) => new(
        tables.Enrolments[nameof(StoredEnrolment.Person)].Read<Guid>(reader, 0),
        reader.GetString(1),
        reader.GetInt32(2),
        tables.Enrolments[nameof(StoredEnrolment.Status)].Read<EnrolmentStatus>(reader, 3),
        reader.GetInt64(4),
        reader.GetInt32(5),
        reader.GetInt32(6),
        reader.GetInt32(7),
        reader.GetFieldValue<byte[]>(8),
        reader.GetBoolean(9),
        reader.GetBoolean(10),
        reader.GetFieldValue<byte[]>(11),
        reader.GetFieldValue<byte[]>(12),
        reader.GetInt64(13),
        reader.GetFieldValue<byte[]>(14));

    private sealed record LoadedRow(
        Guid Person, string Circuit, int Version, EnrolmentStatus Status, long Revision, int LastInstance, int LastEntry, int JournalNumber,
        byte[] JournalHash, bool HasCarePlan, bool HasCaseManager, byte[] State, byte[] Facts, long FactsRevision, byte[] Wrapped);
}
