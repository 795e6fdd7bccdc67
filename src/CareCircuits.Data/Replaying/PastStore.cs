using CareCircuits.Care.Replaying;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Replaying;

/// <summary>Which enrolments have a past to look at, in a database: by their last entry, which each enrolment knows.</summary>
internal sealed class PastStore(CareStore store) : IPasts
{
    public async Task<int> CountAsync(Guid network, string circuit, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await Since(context, network, circuit, since).CountAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Guid>> PageAsync(Guid network, string circuit, DateTimeOffset since, Guid? after, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var all = Since(context, network, circuit, since);
        if (after is { } last)
            all = all.Where(id => id > last);
        return await all.OrderBy(id => id).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
    }

    private static IQueryable<Guid> Since(CareContext context, Guid network, string circuit, DateTimeOffset since) =>
        from enrolment in context.Set<StoredEnrolment>()
        where enrolment.Network == network && enrolment.Circuit == circuit
        join entry in context.Set<StoredEntry>()
            on new { enrolment.Network, Enrolment = enrolment.Id, Number = enrolment.JournalNumber } equals new { entry.Network, entry.Enrolment, entry.Number }
        where entry.At >= since
        select enrolment.Id;
}
