using System.Text;
using CareCircuits.Care.Drafts;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Drafts;

/// <summary>What staff were typing, in a database, sealed under a key of the house and bound to staff member and form.</summary>
internal sealed class DraftStore(CareStore store, Tables tables, MasterKey master) : IDrafts
{
    private readonly UpkeepStatements statements = new(tables, store);
    private readonly byte[] key = master.Derived("drafts");

    public Task SaveAsync(Guid network, string staff, string form, Draft draft, CancellationToken cancellation)
    {
        var row = new StoredDraft
        {
            Network = network,
            Staff = staff,
            Form = form,
            Content = Sealing.Seal(key, Encoding.UTF8.GetBytes(draft.Content), Place(network, staff, form)),
            At = draft.At,
        };
        return store.WriteAsync([new(statements.SaveDraft, tables.Drafts.ValuesOf(row))], cancellation);
    }

    public async Task<Draft?> FindAsync(Guid network, string staff, string form, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredDraft>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Network == network && row.Staff == staff && row.Form == form, cancellation).ConfigureAwait(false);
        return row is null ? null : new Draft(Encoding.UTF8.GetString(Sealing.Open(key, row.Content, Place(network, staff, form))), row.At);
    }

    public Task RemoveAsync(Guid network, string staff, string form, CancellationToken cancellation) =>
        store.WriteAsync([statements.RemoveDraft.With(network, staff, form)], cancellation);

    public async Task<int> RemoveOlderAsync(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        var order = statements.RemoveOldDrafts.With(before, (long)most);
        return (await store.WriteAsync(session => session.QueryAsync(order, _ => true), cancellation).ConfigureAwait(false)).Count;
    }

    private static byte[] Place(Guid network, string staff, string form) => Sealing.Place($"draft\n{staff}\n{form}", network, Guid.Empty, 0);
}
