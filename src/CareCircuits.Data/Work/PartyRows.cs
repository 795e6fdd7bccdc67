using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Work;

/// <summary>
/// Whose work a row is: the same for lists and for counts, so that a count opens the list that it counted. Kinds of parties are asked one
/// by one and put together, because a database that is asked for any of them at once looks through all rows of the network instead.
/// </summary>
internal static class PartyRows
{
    /// <summary>Open tasks that are theirs, or that one of their staff took on; each once.</summary>
    public static IQueryable<StoredTask> Tasks(CareContext context, Guid network, IReadOnlyList<Party> parties)
    {
        var (roles, services, staff) = (Ids(parties, PartyKind.Role), Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        var open = context.Set<StoredTask>().Where(row => row.Network == network && row.ClosedAt == null);
        return open.Where(row => row.OwnerKind == PartyKind.Role && roles.Contains(row.OwnerId))
            .Concat(open.Where(row => row.OwnerKind == PartyKind.Service && services.Contains(row.OwnerId)))
            .Concat(open.Where(row => row.OwnerKind == PartyKind.Staff && staff.Contains(row.OwnerId)))
            .Concat(open.Where(row => row.ClaimedBy != null && staff.Contains(row.ClaimedBy)
                && !((row.OwnerKind == PartyKind.Role && roles.Contains(row.OwnerId))
                    || (row.OwnerKind == PartyKind.Service && services.Contains(row.OwnerId))
                    || (row.OwnerKind == PartyKind.Staff && staff.Contains(row.OwnerId)))));
    }

    /// <summary>Questions to their services and staff that wait for an answer.</summary>
    public static IQueryable<StoredReferral> Questions(CareContext context, Guid network, IReadOnlyList<Party> parties) =>
        To(context.Set<StoredReferral>().Where(row => row.Network == network && (row.State == ReferralState.Sent || row.State == ReferralState.Received)), parties);

    /// <summary>Questions to which they said yes in a workflow that still runs.</summary>
    public static IQueryable<StoredReferral> Yeses(CareContext context, Guid network, IReadOnlyList<Party> parties) =>
        To(context.Set<StoredReferral>().Where(row => row.Network == network && row.State == ReferralState.Accepted), parties)
            .Where(row => context.Set<StoredInstance>().Any(run =>
                run.Network == row.Network && run.Enrolment == row.Enrolment && run.Number == row.Instance && run.EndedAt == null));

    /// <summary>What of their inbox nobody has read.</summary>
    public static IQueryable<StoredMessage> Unread(CareContext context, Guid network, IReadOnlyList<Party> parties)
    {
        var (roles, services, staff) = (Ids(parties, PartyKind.Role), Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        var unread = context.Set<StoredMessage>().Where(row => row.Network == network && row.DeliveredAt != null && !row.IsRead);
        return unread.Where(row => row.ToKind == PartyKind.Role && roles.Contains(row.ToId))
            .Concat(unread.Where(row => row.ToKind == PartyKind.Service && services.Contains(row.ToId)))
            .Concat(unread.Where(row => row.ToKind == PartyKind.Staff && staff.Contains(row.ToId)));
    }

    /// <summary>
    /// The youngest messages of each of their inboxes: of all of them together, none of the youngest can be missing. An inbox grows for years, so
    /// each is read from its end and no further.
    /// </summary>
    public static IQueryable<StoredMessage> Youngest(CareContext context, Guid network, IReadOnlyList<Party> parties, bool unreadOnly, long? before, int most)
    {
        var last = before ?? long.MaxValue;
        IQueryable<StoredMessage>? all = null;
        foreach (var (kind, id) in parties.Distinct())
        {
            var inbox = context.Set<StoredMessage>()
                .Where(row => row.Network == network && row.ToKind == kind && row.ToId == id && row.DeliveredAt != null && row.Id < last);
            if (unreadOnly)
                inbox = inbox.Where(row => !row.IsRead);
            var youngest = inbox.OrderByDescending(row => row.Id).Take(most);
            all = all is null ? youngest : all.Concat(youngest);
        }

        return all ?? context.Set<StoredMessage>().Where(_ => false);
    }

    private static IQueryable<StoredReferral> To(IQueryable<StoredReferral> questions, IReadOnlyList<Party> parties)
    {
        var (services, staff) = (Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        var toServices = questions.Where(row => row.ToKind == PartyKind.Service && services.Contains(row.ToId));
        return staff.Length == 0 ? toServices : toServices.Concat(questions.Where(row => row.ToKind == PartyKind.Staff && staff.Contains(row.ToId)));
    }

    private static string[] Ids(IReadOnlyList<Party> parties, PartyKind kind) =>
        [.. parties.Where(party => party.Kind == kind).Select(party => party.Id).Distinct()];
}
