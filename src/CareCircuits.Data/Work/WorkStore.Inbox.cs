using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Work;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Outbox;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Work;

/// <summary>The inbox: messages that were delivered.</summary>
internal sealed partial class WorkStore
{
    private readonly Statement read = tables.Messages.Update(
        [nameof(StoredMessage.IsRead)], [nameof(StoredMessage.Network), nameof(StoredMessage.Id)]);

    private readonly Statement readAll = tables.Messages.Update(
        [nameof(StoredMessage.IsRead)],
        [nameof(StoredMessage.Network), nameof(StoredMessage.ToKind), nameof(StoredMessage.ToId)],
        $"and {tables.Messages[nameof(StoredMessage.Id)].Name} <= $5 and {tables.Messages[nameof(StoredMessage.DeliveredAt)].Name} is not null and not {tables.Messages[nameof(StoredMessage.IsRead)].Name}",
        nameof(StoredMessage.Id));

    public Task<IReadOnlyList<InboxLine>> InboxAsync(Guid network, IReadOnlyList<Party> parties, long? before, int most, CancellationToken cancellation) =>
        InboxAsync(network, parties, unreadOnly: false, before, most, cancellation);

    public Task<IReadOnlyList<InboxLine>> UnreadAsync(Guid network, IReadOnlyList<Party> parties, long? before, int most, CancellationToken cancellation) =>
        InboxAsync(network, parties, unreadOnly: true, before, most, cancellation);

    public Task ReadAsync(Guid network, long id, CancellationToken cancellation) => store.WriteAsync([read.With(true, network, id)], cancellation);

    public Task ReadAllAsync(Guid network, IReadOnlyList<Party> parties, long upTo, CancellationToken cancellation) =>
        store.WriteAsync([.. parties.Distinct().Select(party => readAll.With(true, network, party.Kind, party.Id, upTo))], cancellation);

    private async Task<IReadOnlyList<InboxLine>> InboxAsync(
        Guid network, IReadOnlyList<Party> parties, bool unreadOnly, long? before, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await PartyRows.Youngest(context, network, parties, unreadOnly, before, most)
            .OrderByDescending(row => row.Id).Take(most)
            .Join(
                context.Set<StoredEnrolment>(),
                row => new { row.Network, Id = row.Enrolment },
                enrolment => new { enrolment.Network, enrolment.Id },
                (row, enrolment) => new { Row = row, enrolment.Person, enrolment.Circuit, enrolment.Version })
            .OrderByDescending(at => at.Row.Id)
            .AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(at => new InboxLine(
                at.Row.Id, new EnrolmentKey(network, at.Row.Enrolment), at.Person, at.Circuit, at.Version, OutboxStore.MessageIn(at.Row), at.Row.DeliveredAt!.Value, at.Row.IsRead)),
        ];
    }
}
