using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Editing;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Studio;

/// <summary>Drafts of circuits in a database; each with the edits that made it what it is.</summary>
internal sealed class CircuitDraftStore(CareStore store, Tables tables) : ICircuitDrafts
{
    private readonly DraftStatements statements = new(tables);

    public Task<bool> AddAsync(Guid network, CircuitDraft draft, CancellationToken cancellation) => WriteAsync(network, draft.Id, [Added(network, draft)], cancellation);

    public async Task<CircuitDraft?> FindAsync(Guid network, string circuit, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredCircuitDraft>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Network == network && row.Circuit == circuit, cancellation).ConfigureAwait(false);
        return row is null ? null : new CircuitDraft
        {
            Id = row.Id,
            Files = Packing.Files(row.Circuit, row.Version, row.Files),
            BasedOn = row.BasedOn,
            Revision = (int)row.Revision,
            BegunAt = row.BegunAt,
            BegunBy = row.BegunBy,
            ChangedAt = row.ChangedAt,
            ChangedBy = row.ChangedBy,
        };
    }

    public async Task<IReadOnlyList<DraftLine>> ListAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var lines = await context.Set<StoredCircuitDraft>().Where(row => row.Network == network)
            .Select(row => new DraftLine(row.Id, row.Circuit, row.Version, row.BasedOn, row.ChangedAt, row.ChangedBy))
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. lines.OrderByDescending(line => line.ChangedAt)];
    }

    public Task<bool> KeepAsync(Guid network, CircuitDraft next, DraftEdit edit, CancellationToken cancellation)
    {
        var row = new StoredDraftEdit
        {
            Draft = next.Id,
            Number = edit.Number,
            Revision = edit.Revision,
            Staff = edit.Staff,
            At = edit.At,
            What = edit.What.Name,
            On = edit.What.On,
            Patch = Packing.Pack(edit.Patch),
            IsUndone = edit.IsUndone,
        };
        List<Order> orders =
        [
            statements.Keep.With((long)next.Revision, next.Files.Version, Packing.Pack(next.Files), next.ChangedAt, next.ChangedBy, network, next.Circuit, next.Id, next.Revision - 1L).MustTouch(),
            new(statements.SaveEdit, tables.DraftEdits.ValuesOf(row)),
        ];
        return WriteAsync(network, next.Id, orders, cancellation);
    }

    public async Task<IReadOnlyList<DraftEdit>> EditsAsync(Guid draft, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredDraftEdit>().AsNoTracking()
            .Where(row => row.Draft == draft).OrderByDescending(row => row.Number).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(Edit)];
    }

    public async Task<IReadOnlyList<EditLine>> EditLinesAsync(Guid draft, string staff, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredDraftEdit>().Where(row => row.Draft == draft && row.Staff == staff)
            .OrderByDescending(row => row.Number).Take(most)
            .Select(row => new EditLine((int)row.Number, (int)row.Revision, row.IsUndone)).ToListAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<DraftEdit?> EditAsync(Guid draft, int number, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredDraftEdit>().AsNoTracking().FirstOrDefaultAsync(row => row.Draft == draft && row.Number == number, cancellation).ConfigureAwait(false);
        return row is null ? null : Edit(row);
    }

    public Task<bool> RemoveAsync(Guid network, Guid draft, CancellationToken cancellation) =>
        WriteAsync(network, draft, [statements.Remove.With(network, draft).MustTouch()], cancellation);

    public Task<bool> FinishAsync(Guid network, Guid draft, int revision, CircuitDraft? next, CancellationToken cancellation)
    {
        List<Order> orders = [statements.Finish.With(network, draft, (long)revision).MustTouch()];
        if (next is not null)
            orders.Add(Added(network, next));
        return WriteAsync(network, draft, orders, cancellation);
    }

    public Task SeenAsync(Guid draft, DraftEditor editor, CancellationToken cancellation)
    {
        var row = new StoredDraftEditor { Draft = draft, Staff = editor.Staff, Place = editor.Place, SeenAt = editor.SeenAt };
        return store.WriteAsync([new(statements.Seen, tables.DraftEditors.ValuesOf(row))], cancellation);
    }

    public async Task<IReadOnlyList<DraftEditor>> EditorsAsync(Guid draft, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredDraftEditor>().Where(row => row.Draft == draft && row.SeenAt >= since).OrderBy(row => row.Staff)
            .Select(row => new DraftEditor(row.Staff, row.Place, row.SeenAt)).ToListAsync(cancellation).ConfigureAwait(false);
    }

    private static DraftEdit Edit(StoredDraftEdit row) =>
        new((int)row.Number, row.Staff, row.At, new EditKind(row.What, row.On), Packing.Unpack<DraftPatch>(row.Patch), row.IsUndone) { Revision = (int)row.Revision };

    private Order Added(Guid network, CircuitDraft draft)
    {
        var row = new StoredCircuitDraft
        {
            Network = network,
            Circuit = draft.Circuit,
            Id = draft.Id,
            Version = draft.Files.Version,
            BasedOn = draft.BasedOn,
            Revision = draft.Revision,
            Files = Packing.Pack(draft.Files),
            BegunAt = draft.BegunAt,
            BegunBy = draft.BegunBy,
            ChangedAt = draft.ChangedAt,
            ChangedBy = draft.ChangedBy,
        };
        return new Order(statements.Add, tables.CircuitDrafts.ValuesOf(row), Must: true);
    }

    private async Task<bool> WriteAsync(Guid network, Guid draft, List<Order> orders, CancellationToken cancellation)
    {
        if (store.Tell(Change.OfDraft(network, draft)) is { } tell)
            orders.Add(tell);
        return await store.WriteAsync(orders, cancellation).ConfigureAwait(false) is null;
    }
}
