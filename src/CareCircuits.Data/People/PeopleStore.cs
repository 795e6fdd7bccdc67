using System.Data.Common;
using CareCircuits.Care.People;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Networks;
using CareCircuits.Data.Statements;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.People;

/// <summary>People in a database, each under a key of their own.</summary>
internal sealed class PeopleStore(CareStore store, Tables tables, MasterKey master, SurroundingsCache surroundings) : IPeople
{
    /// <summary>Decisions may learn at the same time; more lost races than this in a row are a bug.</summary>
    private const int MostTries = 100;

    private readonly PeopleStatements statements = new(tables);
    private readonly NameHashing hashing = new(master);

    public async Task SaveAsync(Guid network, Person person, CancellationToken cancellation)
    {
        // Two hosts may make a key for the same person at once: what counts is the one that is there afterwards.
        var fresh = new StoredKey { Network = network, Person = person.Id, Wrapped = master.NewWrapped(network, person.Id) };
        var parts = NameWords.BeginningsOf(person.Name ?? "")
            .Select(beginning => new StoredNamePart { Network = network, Part = hashing.Of(network, beginning), Person = person.Id })
            .ToList();
        await store.WriteAsync(
            async session =>
            {
                var found = await session.QueryAsync(statements.Find.With(network, person.Id), ReadRow).ConfigureAwait(false);
                if (found is [{ Wrapped: null }])
                    throw new InvalidOperationException($"Person {person.Id} was erased.");

                var key = master.Unwrap(found is [{ Wrapped: { } wrapped }] ? wrapped : fresh.Wrapped, network, person.Id);
                var row = new StoredPerson
                {
                    Network = network,
                    Id = person.Id,
                    Content = key.Seal(PersonText.Of(person), nameof(StoredPerson.Content), network, person.Id),
                    Facts = key.Seal(person.Facts, nameof(StoredPerson.Facts), network, person.Id),
                };
                List<Order> orders = found.Count > 0
                    ? [statements.Replace.With(row.Content, network, person.Id), statements.ForgetName.With(network, person.Id)]
                    : [new(statements.Add, tables.People.ValuesOf(row)), new(statements.AddKey, tables.Keys.ValuesOf(fresh))];
                orders.AddRange(parts.Select(part => new Order(statements.AddNamePart, tables.NameParts.ValuesOf(part))));
                return await session.RunAsync(orders).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
    }

    public async Task<Person?> FindAsync(Guid network, Guid id, CancellationToken cancellation)
    {
        var order = statements.Find.With(network, id);
        var rows = await store.ReadAsync(session => session.QueryAsync(order, ReadRow), cancellation).ConfigureAwait(false);
        if (rows is not [{ Wrapped: { } wrapped } row])
            return null;

        var key = master.Unwrap(wrapped, network, id);
        var text = key.Open<PersonText>(row.Content, nameof(StoredPerson.Content), network, id);
        return text.With(id, key.Open<PersonFacts>(row.Facts, nameof(StoredPerson.Facts), network, id));
    }

    public async Task<bool> CorrectAsync(Guid network, Guid id, Func<PersonFacts, PersonFacts> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var order = statements.FindFacts.With(network, id);
            var rows = await store.ReadAsync(
                session => session.QueryAsync(order, reader => (Facts: reader.GetFieldValue<byte[]>(0), Revision: reader.GetInt64(1), Wrapped: reader.GetFieldValue<byte[]>(2))),
                cancellation).ConfigureAwait(false);
            if (rows is not [var row])
                return false;

            var key = master.Unwrap(row.Wrapped, network, id);
            var facts = change(key.Open<PersonFacts>(row.Facts, nameof(StoredPerson.Facts), network, id));
            var correct = statements.Correct.With(key.Seal(facts, nameof(StoredPerson.Facts), network, id), row.Revision + 1, network, id, row.Revision).MustTouch();
            if (await store.WriteAsync([correct], cancellation).ConfigureAwait(false) is null)
                return true;
        }

        throw new InvalidOperationException($"The facts of {id} changed {MostTries} times while they were corrected.");
    }

    /// <summary>
    /// With the key go the parts of the name and what would still move: due rows, messages to be sent, open tasks and caseloads. The revision of each enrolment
    /// moves on, so that nobody who is deciding now can still keep.
    /// </summary>
    public async Task EraseAsync(Guid network, Guid id, CancellationToken cancellation)
    {
        await store.WriteAsync([.. statements.Erase.Select(statement => statement.With(network, id))], cancellation).ConfigureAwait(false);
        surroundings.Forget(network);
        await store.ForgetAsync(cancellation).ConfigureAwait(false);
    }

    private static PersonRow ReadRow(DbDataReader reader) =>
        new(reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2));

    private sealed record PersonRow(byte[] Content, byte[] Facts, byte[]? Wrapped);
}
