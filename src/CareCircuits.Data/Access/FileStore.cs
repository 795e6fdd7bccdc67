using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>The files of people in a database: a page of them by a fixed number of questions, whatever its length.</summary>
internal sealed class FileStore(CareStore store, MasterKey master, CircuitLibrary circuits) : IFiles
{
    private readonly FileReading reading = new(master, circuits);
    private readonly NameHashing hashing = new(master);

    public async Task<IReadOnlyList<PersonFile>> FindAsync(Guid network, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return [];

        var ids = people.Distinct().ToArray();
        await using var context = store.NewContext();
        var persons = await context.Set<StoredPerson>().AsNoTracking()
            .Where(row => row.Network == network && ids.Contains(row.Id))
            .Join(
                context.Set<StoredKey>(),
                row => new { row.Network, Person = row.Id },
                key => new { key.Network, key.Person },
                (row, key) => new FileReading.PersonRow(row, key.Wrapped))
            .ToListAsync(cancellation).ConfigureAwait(false);
        var enrolments = await context.Set<StoredEnrolment>().AsNoTracking()
            .Where(row => row.Network == network && ids.Contains(row.Person))
            .Select(row => new FileReading.EnrolmentRow(
                row,
                row.HasCaseManager || context.Set<StoredAssignment>().Any(assigned => assigned.Network == row.Network && assigned.Enrolment == row.Id)))
            .ToListAsync(cancellation).ConfigureAwait(false);
        var ties = await FileTies.FindAsync(context, network, [.. enrolments.Select(row => row.Row.Id)], cancellation).ConfigureAwait(false);

        List<PersonFile> files = [];
        foreach (var person in persons)
        {
            var theirs = enrolments.Where(row => row.Row.Person == person.Row.Id).OrderBy(row => row.Row.Id);
            files.Add(await reading.ReadAsync(network, person, theirs, ties, cancellation).ConfigureAwait(false));
        }

        return files;
    }

    public async Task<Guid?> PersonOfAsync(EnrolmentKey enrolment, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredEnrolment>()
            .Where(row => row.Network == enrolment.Network && row.Id == enrolment.Enrolment)
            .Select(row => (Guid?)row.Person).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Guid>> InReachAsync(
        Guid network, IReadOnlyList<Party> parties, string service, IReadOnlyList<string> words, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var people = PeopleInReach.Of(context, network, parties, service);

        // A part of a name is found under every one of its beginnings, so each word is looked up as it is.
        foreach (var part in words.Select(word => hashing.Of(network, word)))
        {
            people = people.Where(person => context.Set<StoredNamePart>()
                .Any(row => row.Network == network && row.Part == part && row.Person == person.Person));
        }

        return await people.OrderByDescending(person => person.Since).ThenBy(person => person.Person).Skip(skip).Take(most)
            .Select(person => person.Person).ToListAsync(cancellation).ConfigureAwait(false);
    }
}
