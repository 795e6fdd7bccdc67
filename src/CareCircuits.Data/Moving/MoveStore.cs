using System.Data.Common;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Moving;

/// <summary>Moves and the enrolments that they concern, in a database.</summary>
internal sealed class MoveStore(CareStore store, Tables tables, MasterKey master, CircuitLibrary circuits) : IMoves
{
    private readonly MoveStatements statements = new(tables, store);

    public async Task<bool> AddAsync(MovePlan plan, CancellationToken cancellation) =>
        await store.WriteAsync([new Order(statements.Add, tables.MovePlans.ValuesOf(MoveText.RowOf(plan)), Must: true)], cancellation).ConfigureAwait(false) is null;

    public async Task<bool> SaveAsync(MovePlan plan, CancellationToken cancellation)
    {
        var row = MoveText.RowOf(plan);
        var order = statements.Save.With(
            row.Phase, row.Round, row.Cursor, row.Total, row.Done, row.Choices, row.AskedBy, row.ApprovedBy, row.ApprovedAt, row.UndoneBy, row.Revision + 1,
            row.IsOpen, row.IsWorking, null, row.Network, row.Id, row.Revision).MustTouch();
        return await store.WriteAsync([order], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<MovePlan?> FindAsync(Guid network, Guid plan, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredMovePlan>().AsNoTracking().FirstOrDefaultAsync(row => row.Network == network && row.Id == plan, cancellation).ConfigureAwait(false);
        return row is null ? null : MoveText.PlanOf(row);
    }

    public async Task<IReadOnlyList<MovePlan>> ListAsync(Guid network, string circuit, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredMovePlan>().AsNoTracking()
            .Where(row => row.Network == network && row.Circuit == circuit)
            .OrderByDescending(row => row.Id).Skip(skip).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(MoveText.PlanOf)];
    }

    public async Task<MovePlan?> ClaimAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancellation)
    {
        // A look before anything is locked: most of the time there is nothing to do.
        await using (var context = store.NewContext())
        {
            if (!await context.Set<StoredMovePlan>().AnyAsync(row => row.IsWorking, cancellation).ConfigureAwait(false))
                return null;
        }

        var order = statements.Claim.With(now, now + lease);
        var claimed = await store.WriteAsync(
            session => session.QueryAsync(order, reader => (Network: tables.MovePlans[nameof(StoredMovePlan.Network)].Read<Guid>(reader, 0), Id: tables.MovePlans[nameof(StoredMovePlan.Id)].Read<Guid>(reader, 1))),
            cancellation).ConfigureAwait(false);
        return claimed is [var (network, id)] ? await FindAsync(network, id, cancellation).ConfigureAwait(false) : null;
    }

    public async Task<IReadOnlyDictionary<int, int>> CountByVersionAsync(Guid network, string circuit, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredEnrolment>()
            .Where(row => row.Network == network && row.Circuit == circuit && row.Status != EnrolmentStatus.Ended)
            .GroupBy(row => row.Version).Select(group => new { Version = group.Key, Count = group.Count() })
            .ToDictionaryAsync(count => count.Version, count => count.Count, cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<EnrolmentIn>> AffectedAsync(
        Guid network, string circuit, IReadOnlyList<int> versions, Guid? after, int most, CancellationToken cancellation)
    {
        List<EnrolmentIn> all = [];
        foreach (var version in versions)
        {
            var order = statements.Affected.With(network, circuit, version, after ?? Guid.Empty, (long)most);
            var ids = await store.ReadAsync(
                session => session.QueryAsync(order, reader => tables.Enrolments[nameof(StoredEnrolment.Id)].Read<Guid>(reader, 0)), cancellation).ConfigureAwait(false);
            all.AddRange(ids.Select(id => new EnrolmentIn(id, version)));
        }

        return [.. all.OrderBy(one => one.Enrolment).Take(most)];
    }

    public Task SaveCasesAsync(MovePlan plan, IReadOnlyList<MoveCase> cases, CancellationToken cancellation) => cases.Count == 0
        ? Task.CompletedTask
        : store.WriteAsync([.. cases.Select(one => new Order(statements.SaveCase, tables.MoveCases.ValuesOf(MoveText.RowOf(plan, one))))], cancellation);

    public Task RemoveOlderRoundsAsync(MovePlan plan, CancellationToken cancellation) =>
        store.WriteAsync([statements.RemoveOlder.With(plan.Network, plan.Id, plan.Round)], cancellation);

    public Task MarkAsync(MovePlan plan, MoveCase before, MoveCase after, CancellationToken cancellation)
    {
        var row = MoveText.RowOf(plan, after);
        return store.WriteAsync(
            [statements.Note.With(row.State, row.Answer, row.Points, row.Alike, row.Code, row.Network, row.Plan, row.Enrolment, before.State)], cancellation);
    }

    public async Task<IReadOnlyList<MoveCase>> CasesAsync(Guid network, Guid plan, MoveFilter filter, Guid? after, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = context.Set<StoredMoveCase>().AsNoTracking().Where(row => row.Network == network && row.Plan == plan);
        if (filter.Answer is { } answer)
            rows = rows.Where(row => row.Answer == answer);
        if (filter.State is { } state)
            rows = rows.Where(row => row.State == state);
        if (after is { } last)
            rows = rows.Where(row => row.Enrolment > last);
        var page = await rows.OrderBy(row => row.Enrolment).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. page.Select(MoveText.CaseOf)];
    }

    public async Task<IReadOnlyList<MoveCount>> CountsAsync(Guid network, Guid plan, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var counts = await context.Set<StoredMoveCase>()
            .Where(row => row.Network == network && row.Plan == plan)
            .GroupBy(row => new { row.Answer, row.State, row.Alike })
            .Select(group => new { group.Key.Answer, group.Key.State, group.Key.Alike, Count = group.Count() })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. counts.Select(count => new MoveCount(count.Answer, count.State, MoveText.Read<IReadOnlyList<MovePoint>>(count.Alike), count.Count)).OrderByDescending(count => count.Count)];
    }

    public async Task<bool> ChooseAsync(EnrolmentKey enrolment, Guid plan, MoveChoiceSet choices, CancellationToken cancellation)
    {
        if (await OpenAsync(enrolment, plan, cancellation).ConfigureAwait(false) is not { } opened)
            return false;
        var own = opened.Key.Seal(choices, nameof(StoredMoveCase.Own), enrolment.Network, enrolment.Enrolment);
        return await store.WriteAsync([statements.Choose.With(own, enrolment.Network, plan, enrolment.Enrolment).MustTouch()], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<IReadOnlyDictionary<Guid, MoveChoiceSet>> ChosenAsync(Guid network, Guid plan, IReadOnlyList<Guid> enrolments, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var with = await context.Set<StoredMoveCase>()
            .Where(row => row.Network == network && row.Plan == plan && enrolments.Contains(row.Enrolment) && row.Own != null)
            .Select(row => row.Enrolment).ToListAsync(cancellation).ConfigureAwait(false);
        var chosen = new Dictionary<Guid, MoveChoiceSet>(with.Count);
        foreach (var enrolment in with)
        {
            if (await OpenAsync(new EnrolmentKey(network, enrolment), plan, cancellation).ConfigureAwait(false) is { Own: { } own } opened)
                chosen.Add(enrolment, opened.Key.Open<MoveChoiceSet>(own, nameof(StoredMoveCase.Own), network, enrolment));
        }

        return chosen;
    }

    public async Task<Enrolment?> BeforeAsync(EnrolmentKey enrolment, Guid plan, CancellationToken cancellation)
    {
        if (await OpenAsync(enrolment, plan, cancellation).ConfigureAwait(false) is not { Before: { } before } opened)
            return null;
        var text = opened.Key.Open<MovedFrom>(before, nameof(StoredMoveCase.Before), enrolment.Network, enrolment.Enrolment);
        var circuit = await circuits.FindAsync(enrolment.Network, opened.Circuit, opened.Version, cancellation).ConfigureAwait(false);
        return text.State.In(circuit, text.Status, opened.Version, text.LastInstance, text.LastEntry);
    }

    private async Task<OpenCase?> OpenAsync(EnrolmentKey enrolment, Guid plan, CancellationToken cancellation)
    {
        var order = statements.Sealed.With(enrolment.Network, plan, enrolment.Enrolment);
        var rows = await store.ReadAsync(session => session.QueryAsync(order, reader => Read(reader, enrolment.Network)), cancellation).ConfigureAwait(false);
        return rows is [var row] ? row : null;
    }

    private OpenCase Read(DbDataReader reader, Guid network) => new(
        master.Unwrap(reader.GetFieldValue<byte[]>(1), network, tables.Enrolments[nameof(StoredEnrolment.Person)].Read<Guid>(reader, 0)),
        reader.GetString(2),
        reader.GetInt32(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4),
        reader.IsDBNull(5) ? null : reader.GetFieldValue<byte[]>(5));

    private sealed record OpenCase(PersonKey Key, string Circuit, int Version, byte[]? Own, byte[]? Before);
}
