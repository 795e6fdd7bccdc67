using CareCircuits.Care.Studio;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Studio;

/// <summary>Requests to publish in a database.</summary>
internal sealed class PublicationRequestStore(CareStore store, Tables tables) : IPublicationRequests
{
    private readonly Statement add = tables.PublicationRequests.InsertUnlessThere();

    private readonly Statement decide = tables.PublicationRequests.Update(
        [nameof(StoredPublicationRequest.State), nameof(StoredPublicationRequest.DecidedBy), nameof(StoredPublicationRequest.DecidedAt), nameof(StoredPublicationRequest.Remark)],
        [nameof(StoredPublicationRequest.Network), nameof(StoredPublicationRequest.Id), nameof(StoredPublicationRequest.State)]);

    public async Task<bool> AddAsync(Guid network, PublicationRequest request, CancellationToken cancellation)
    {
        var row = new StoredPublicationRequest
        {
            Network = network,
            Id = request.Id,
            Circuit = request.Files.Circuit,
            Version = request.Files.Version,
            Draft = request.Draft,
            Revision = request.Revision,
            Files = Packing.Pack(request.Files),
            Reason = request.Reason,
            AskedBy = request.AskedBy,
            AskedAt = request.AskedAt,
            State = request.State,
        };
        return await store.WriteAsync([new(add, tables.PublicationRequests.ValuesOf(row), Must: true)], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<PublicationRequest?> OpenAsync(Guid network, string circuit, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredPublicationRequest>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Network == network && row.Circuit == circuit && row.State == RequestState.Open, cancellation).ConfigureAwait(false);
        return row is null ? null : Read(row);
    }

    public async Task<PublicationRequest?> FindAsync(Guid network, Guid id, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredPublicationRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.Network == network && row.Id == id, cancellation).ConfigureAwait(false);
        return row is null ? null : Read(row);
    }

    public async Task<IReadOnlyList<RequestLine>> ListAsync(Guid network, string circuit, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredPublicationRequest>().Where(row => row.Network == network && row.Circuit == circuit)
            .OrderByDescending(row => row.AskedAt).Take(most)
            .Select(row => new RequestLine(row.Id, row.Version, row.Reason, row.AskedBy, row.AskedAt, row.State, row.DecidedBy, row.DecidedAt, row.Remark))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<bool> DecideAsync(Guid network, PublicationRequest decided, CancellationToken cancellation)
    {
        var order = decide.With(decided.State, decided.DecidedBy, decided.DecidedAt, decided.Remark, network, decided.Id, RequestState.Open).MustTouch();
        return await store.WriteAsync([order], cancellation).ConfigureAwait(false) is null;
    }

    private static PublicationRequest Read(StoredPublicationRequest row) =>
        new(row.Id, row.Draft, (int)row.Revision, Packing.Files(row.Circuit, row.Version, row.Files), row.Reason, row.AskedBy, row.AskedAt)
        {
            State = row.State,
            DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt,
            Remark = row.Remark,
        };
}
