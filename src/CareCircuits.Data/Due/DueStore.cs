using System.Data.Common;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Due;

/// <summary>The due table in a database. Urgencies are few, so rows are looked for urgency by urgency, each in the order of time.</summary>
internal sealed class DueStore(CareStore store, Tables tables) : IDueStore
{
    private readonly DueStatements statements = new(tables, store);

    public async Task<IReadOnlyList<DueClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation)
    {
        // A look before anything is locked: most of the time nothing is due.
        if (await store.ReadAsync(session => AnyAsync(session, now), cancellation).ConfigureAwait(false) is false)
            return [];
        return await store.WriteAsync(session => ClaimAsync(session, now, most, lease), cancellation).ConfigureAwait(false);
    }

    public Task DropAsync(DueClaim claim, CancellationToken cancellation) => store.WriteAsync(
        [statements.Drop.With(claim.Enrolment.Network, claim.Enrolment.Enrolment, claim.Key.Entry, claim.Key.Kind, claim.Key.Index, claim.At)],
        cancellation);

    public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => store.ReadAsync(
        async session =>
        {
            DateTimeOffset? next = null;
            for (var urgency = await HighestAsync(session, null).ConfigureAwait(false); urgency is { } level; urgency = await HighestAsync(session, level).ConfigureAwait(false))
            {
                if (await session.QueryAsync(statements.Next.With(level), At).ConfigureAwait(false) is [var at] && (next is null || at < next))
                    next = at;
            }

            return next;
        },
        cancellation);

    public async Task<IReadOnlyList<DueLine>> ListAsync(Guid network, DateTimeOffset now, bool lateOnly, int skip, int most, CancellationToken cancellation)
    {
        var until = lateOnly ? now : DateTimeOffset.MaxValue;
        var rows = await store.ReadAsync(session => PageAsync(session, network, until, skip + most), cancellation).ConfigureAwait(false);
        var page = rows.OrderBy(row => row.Claim.At).ThenBy(row => row.Claim.Enrolment.Enrolment).ThenBy(row => row.Claim.Key.Entry).Skip(skip).Take(most).ToList();
        var places = await DuePlaces.FindAsync(store, network, [.. page.Select(row => row.Claim)], cancellation).ConfigureAwait(false);
        return
        [
            .. page.Select(row =>
            {
                var (workflow, step) = places.GetValueOrDefault((row.Claim.Enrolment.Enrolment, row.Claim.Key.Entry));
                return new DueLine(row.Claim.Enrolment, row.Claim.Key, row.Claim.At, row.Urgency, workflow, step);
            }),
        ];
    }

    /// <summary>The first rows of every urgency: of all of them together, none can stand before these.</summary>
    private async ValueTask<List<(long Urgency, DueClaim Claim)>> PageAsync(Session session, Guid network, DateTimeOffset until, int most)
    {
        List<(long, DueClaim)> page = [];
        for (var urgency = await HighestAsync(session, null).ConfigureAwait(false); urgency is { } level; urgency = await HighestAsync(session, level).ConfigureAwait(false))
        {
            var rows = await session.QueryAsync(statements.Page.With(level, until, network, (long)most), Claim).ConfigureAwait(false);
            page.AddRange(rows.Select(row => (level, row)));
        }

        return page;
    }

    private async ValueTask<bool> AnyAsync(Session session, DateTimeOffset now)
    {
        for (var urgency = await HighestAsync(session, null).ConfigureAwait(false); urgency is { } level; urgency = await HighestAsync(session, level).ConfigureAwait(false))
        {
            if ((await session.QueryAsync(statements.Any.With(level, now), _ => true).ConfigureAwait(false)).Count > 0)
                return true;
        }

        return false;
    }

    private async ValueTask<IReadOnlyList<DueClaim>> ClaimAsync(Session session, DateTimeOffset now, int most, TimeSpan lease)
    {
        List<DueClaim> claims = [];
        for (var urgency = await HighestAsync(session, null).ConfigureAwait(false);
            urgency is { } level && claims.Count < most;
            urgency = await HighestAsync(session, level).ConfigureAwait(false))
        {
            var rows = await session.QueryAsync(statements.Claim.With(level, now, (long)(most - claims.Count), now + lease), Claim).ConfigureAwait(false);
            claims.AddRange(rows.OrderBy(claim => claim.At).ThenBy(claim => claim.Enrolment.Enrolment).ThenBy(claim => claim.Key.Entry).ThenBy(claim => claim.Key.Index));
        }

        return claims;
    }

    private async ValueTask<long?> HighestAsync(Session session, long? below)
    {
        var order = below is { } level ? statements.HighestBelow.With(level) : statements.Highest.With();
        return (await session.QueryAsync(order, reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0)).ConfigureAwait(false))[0];
    }

    private DateTimeOffset At(DbDataReader reader) => tables.Due[nameof(StoredDue.At)].Read<DateTimeOffset>(reader, 0);

    private DueClaim Claim(DbDataReader reader) => new(
        new EnrolmentKey(tables.Due[nameof(StoredDue.Network)].Read<Guid>(reader, 1), tables.Due[nameof(StoredDue.Enrolment)].Read<Guid>(reader, 2)),
        new DueKey(reader.GetInt32(3), tables.Due[nameof(StoredDue.Kind)].Read<TimerKind>(reader, 4), reader.GetInt32(5)),
        At(reader));
}
