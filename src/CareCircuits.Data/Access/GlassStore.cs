using CareCircuits.Care.Access;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>The glass that was broken, in a database. What people wrote about someone is sealed under that person's key.</summary>
internal sealed class GlassStore(CareStore store, Tables tables, MasterKey master) : IGlass
{
    private readonly Statement add = tables.BrokenGlass.Insert();
    private readonly Statement review = tables.BrokenGlass.Update(
        [nameof(StoredBrokenGlass.ReviewedBy), nameof(StoredBrokenGlass.ReviewedAt)],
        [nameof(StoredBrokenGlass.Network), nameof(StoredBrokenGlass.Id)],
        $"and {tables.BrokenGlass[nameof(StoredBrokenGlass.ReviewedAt)].Name} is null");

    public async Task<bool> AddAsync(Guid network, GlassBreak broken, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var wrapped = await context.Set<StoredKey>().Where(row => row.Network == network && row.Person == broken.Person)
            .Select(row => row.Wrapped).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (wrapped is null)
            return false;

        var row = new StoredBrokenGlass
        {
            Network = network,
            Id = broken.Id,
            Person = broken.Person,
            Staff = broken.Staff,
            Reason = master.Unwrap(wrapped, network, broken.Person).Seal(broken.Reason, nameof(StoredBrokenGlass.Reason), network, broken.Id),
            At = broken.At,
            Until = broken.Until,
        };
        await store.WriteAsync([new(add, tables.BrokenGlass.ValuesOf(row))], cancellation).ConfigureAwait(false);
        return true;
    }

    public async Task<DateTimeOffset?> OpenUntilAsync(Guid network, Guid person, string staff, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredBrokenGlass>()
            .Where(row => row.Network == network && row.Person == person && row.Staff == staff && row.Until > now)
            .OrderByDescending(row => row.Until).Select(row => (DateTimeOffset?)row.Until).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<GlassBreak?> FindAsync(Guid network, Guid id, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await WithKeys(context, context.Set<StoredBrokenGlass>().Where(row => row.Network == network && row.Id == id))
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows is [var one] ? Opened(one) : null;
    }

    public async Task<IReadOnlyList<GlassBreak>> ToReviewAsync(Guid network, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var page = context.Set<StoredBrokenGlass>().Where(row => row.Network == network && row.ReviewedAt == null)
            .OrderBy(row => row.At).ThenBy(row => row.Id).Skip(skip).Take(most);
        var rows = await WithKeys(context, page).OrderBy(at => at.Row.At).ThenBy(at => at.Row.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(Opened)];
    }

    public async Task<bool> ReviewAsync(Guid network, Guid id, string by, DateTimeOffset at, CancellationToken cancellation) =>
        await store.WriteAsync([review.With(by, at, network, id).MustTouch()], cancellation).ConfigureAwait(false) is null;

    private static IQueryable<GlassAt> WithKeys(CareContext context, IQueryable<StoredBrokenGlass> rows) => rows
        .Select(row => new GlassAt
        {
            Row = row,
            Wrapped = context.Set<StoredKey>().Where(key => key.Network == row.Network && key.Person == row.Person).Select(key => key.Wrapped).FirstOrDefault(),
        })
        .AsNoTracking();

    private GlassBreak Opened(GlassAt at)
    {
        var row = at.Row;
        var reason = at.Wrapped is { } wrapped
            ? master.Unwrap(wrapped, row.Network, row.Person).Open<string>(row.Reason, nameof(StoredBrokenGlass.Reason), row.Network, row.Id)
            : "";
        return new GlassBreak(row.Id, row.Person, row.Staff, reason, row.At, row.Until);
    }

    private sealed class GlassAt
    {
        public required StoredBrokenGlass Row { get; init; }

        public required byte[]? Wrapped { get; init; }
    }
}
