using System.Data.Common;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Outbox;

/// <summary>What is to be delivered, in a database. A message that was delivered is a line of an inbox: one row, one write.</summary>
internal sealed class OutboxStore(CareStore store, Tables tables) : IOutbox
{
    private readonly OutboxStatements statements = new(tables, store);

    public async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation)
    {
        // A look before anything is locked: most of the time nothing waits.
        var any = await store.ReadAsync(session => session.QueryAsync(statements.Any.With(now), _ => true), cancellation).ConfigureAwait(false);
        if (any.Count == 0)
            return [];
        var claims = await store.WriteAsync(session => session.QueryAsync(statements.Claim.With(now, (long)most, now + lease), Claim), cancellation).ConfigureAwait(false);
        return [.. claims.OrderBy(claim => claim.Id)];
    }

    public Task DeliveredAsync(OutboxClaim claim, DateTimeOffset now, CancellationToken cancellation) =>
        store.WriteAsync([statements.Settle.With(null, claim.Attempts + 1, now, null, null, claim.Id)], cancellation);

    public Task FailedAsync(OutboxClaim claim, string reason, DateTimeOffset now, DateTimeOffset? nextTry, CancellationToken cancellation) =>
        store.WriteAsync([statements.Settle.With(nextTry, claim.Attempts + 1, now, nextTry is null ? now : null, reason, claim.Id)], cancellation);

    public async Task<IReadOnlyList<DeadLetter>> DeadAsync(Guid network, long? before, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredMessage>().AsNoTracking()
            .Where(row => row.Network == network && row.GivenUpAt != null && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new DeadLetter(row.Id, new EnrolmentKey(row.Network, row.Enrolment), MessageIn(row), row.Failure ?? "", row.GivenUpAt!.Value))];
    }

    public Task RetryAsync(Guid network, long id, DateTimeOffset now, CancellationToken cancellation) =>
        store.WriteAsync([statements.Retry.With(now, 0, null, network, id)], cancellation);

    public async Task<IReadOnlyList<DeliveredMessage>> DeliveredAsync(Guid network, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredMessage>().AsNoTracking()
            .Where(row => row.Network == network && row.DeliveredAt != null)
            .OrderByDescending(row => row.DeliveredAt).ThenByDescending(row => row.Id).Skip(skip).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new DeliveredMessage(
                row.Id, new EnrolmentKey(row.Network, row.Enrolment), MessageIn(row), row.DeliveredAt!.Value, row.Attempts, row.IsRead)),
        ];
    }

    public static OutboxMessage MessageIn(StoredMessage row) =>
        new(row.Key, new Party(row.ToKind, row.ToId), row.Kind, row.ByMail, row.Workflow, row.Entry, row.Step);

    private OutboxClaim Claim(DbDataReader reader)
    {
        var messages = tables.Messages;
        var enrolment = new EnrolmentKey(
            messages[nameof(StoredMessage.Network)].Read<Guid>(reader, 1),
            messages[nameof(StoredMessage.Enrolment)].Read<Guid>(reader, 2));
        var to = new Party(messages[nameof(StoredMessage.ToKind)].Read<PartyKind>(reader, 4), reader.GetString(5));
        var kind = messages[nameof(StoredMessage.Kind)].Read<MessageKind>(reader, 6);
        var message = new OutboxMessage(reader.GetString(3), to, kind, reader.GetBoolean(7), reader.GetString(8), reader.GetInt32(9), reader.GetString(10));
        return new OutboxClaim(reader.GetInt64(0), enrolment, message, reader.GetInt32(11));
    }
}
