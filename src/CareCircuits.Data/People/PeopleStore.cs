using System.Data.Common;
using CareCircuits.Care.People;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Networks;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.People;

/// <summary>People in a database, each under a key of their own.</summary>
internal sealed class PeopleStore(CareStore store, Tables tables, MasterKey master, SurroundingsCache surroundings) : IPeople
{
    private readonly PeopleStatements statements = new(tables);

    public async Task SaveAsync(Guid network, Person person, CancellationToken cancellation)
    {
        // Two hosts may make a key for the same person at once: what counts is the one that is there afterwards.
        var fresh = new StoredKey { Network = network, Person = person.Id, Wrapped = master.NewWrapped(network, person.Id) };
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
                return found.Count > 0
                    ? await session.RunAsync([statements.Replace.With(row.Content, network, person.Id)]).ConfigureAwait(false)
                    : await session.RunAsync([new(statements.Add, tables.People.ValuesOf(row)), new(statements.AddKey, tables.Keys.ValuesOf(fresh))])
                        .ConfigureAwait(false);
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

    /// <summary>
    /// With the key goes what would still move: due rows, messages to be sent, open tasks and caseloads. The revision of each enrolment
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

    private sealed record PersonText(string? Name, string? Phone, string? Language, string? Wish, string? NationalNumber)
    {
        public static PersonText Of(Person person) => new(person.Name, person.Phone, person.Language, person.Wish, person.NationalNumber);

        public Person With(Guid id, PersonFacts facts) =>
            new() { Id = id, Name = Name, Phone = Phone, Language = Language, Wish = Wish, NationalNumber = NationalNumber, Facts = facts };
    }
}
