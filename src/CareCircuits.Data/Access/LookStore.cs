using CareCircuits.Care.Access;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>Who looked into whose file, in a database.</summary>
internal sealed class LookStore(CareStore store, Tables tables) : ILooks
{
    private readonly LookStatements statements = new(tables);

    public async Task NoteAsync(Guid network, Guid person, string staff, Ground ground, DateTimeOffset now, TimeSpan unlessWithin, CancellationToken cancellation)
    {
        // A look at what is there takes no lock: most pages are opened again and again by the same people.
        var same = statements.Recent.With(network, person, staff, ground.ToString(), now - unlessWithin);
        if ((await store.ReadAsync(session => session.QueryAsync(same, _ => true), cancellation).ConfigureAwait(false)).Count > 0)
            return;

        var row = new StoredLook { Network = network, Person = person, Staff = staff, At = now, Ground = ground.ToString() };
        await store.WriteAsync([new(statements.Add, tables.Looks.ValuesOf(row))], cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Look>> ListAsync(Guid network, Guid person, long? before, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var last = before ?? long.MaxValue;
        var rows = await context.Set<StoredLook>().AsNoTracking()
            .Where(row => row.Network == network && row.Person == person && row.Id < last)
            .OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new Look(row.Id, row.Person, row.Staff, row.At, Enum.Parse<Ground>(row.Ground)))];
    }
}
