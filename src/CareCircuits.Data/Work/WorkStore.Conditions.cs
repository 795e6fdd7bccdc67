using System.Linq.Expressions;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Work;

/// <summary>Whose work a row is: the same for lists and for counts, so that a count opens the list that it counted.</summary>
internal sealed partial class WorkStore
{
    private static Expression<Func<StoredTask, bool>> TasksOf(Guid network, IReadOnlyList<Party> owners)
    {
        var (roles, services, staff) = (Ids(owners, PartyKind.Role), Ids(owners, PartyKind.Service), Ids(owners, PartyKind.Staff));
        return row => row.Network == network && row.ClosedAt == null
            && ((row.OwnerKind == PartyKind.Role && roles.Contains(row.OwnerId))
                || (row.OwnerKind == PartyKind.Service && services.Contains(row.OwnerId))
                || (row.OwnerKind == PartyKind.Staff && staff.Contains(row.OwnerId))
                || (row.ClaimedBy != null && staff.Contains(row.ClaimedBy)));
    }

    private static Expression<Func<StoredReferral, bool>> QuestionsTo(Guid network, IReadOnlyList<Party> asked)
    {
        var (services, staff) = (Ids(asked, PartyKind.Service), Ids(asked, PartyKind.Staff));
        return row => row.Network == network && (row.State == ReferralState.Sent || row.State == ReferralState.Received)
            && ((row.ToKind == PartyKind.Service && services.Contains(row.ToId)) || (row.ToKind == PartyKind.Staff && staff.Contains(row.ToId)));
    }

    private static Expression<Func<StoredMessage, bool>> InboxOf(Guid network, IReadOnlyList<Party> parties)
    {
        var (roles, services, staff) = (Ids(parties, PartyKind.Role), Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        return row => row.Network == network && row.DeliveredAt != null
            && ((row.ToKind == PartyKind.Role && roles.Contains(row.ToId))
                || (row.ToKind == PartyKind.Service && services.Contains(row.ToId))
                || (row.ToKind == PartyKind.Staff && staff.Contains(row.ToId)));
    }
}
