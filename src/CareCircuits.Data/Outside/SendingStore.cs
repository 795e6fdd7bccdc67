using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outside;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Outside;

/// <summary>Who sent whom, in a database.</summary>
internal sealed class SendingStore(CareStore store, Tables tables) : ISendings
{
    private readonly Statement add = tables.Sendings.InsertUnlessThere();

    public Task AddAsync(Sending sending, CancellationToken cancellation)
    {
        var row = new StoredSending { Network = sending.Enrolment.Network, Enrolment = sending.Enrolment.Enrolment, Service = sending.Service, At = sending.At };
        return store.WriteAsync([new(add, tables.Sendings.ValuesOf(row))], cancellation);
    }

    public async Task<bool> WasSentByAsync(EnrolmentKey enrolment, string service, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredSending>()
            .AnyAsync(row => row.Network == enrolment.Network && row.Enrolment == enrolment.Enrolment && row.Service == service, cancellation)
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Sending>> ListAsync(Guid network, string service, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredSending>().AsNoTracking()
            .Where(row => row.Network == network && row.Service == service)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Enrolment).Skip(skip).Take(most)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new Sending(new EnrolmentKey(row.Network, row.Enrolment), row.Service, row.At))];
    }
}
