using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>Someone to whom a tie leads, and since when the youngest one does.</summary>
internal sealed class ReachedPerson
{
    public required Guid Person { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>The people to whom ties lead from some parties. Each kind of tie is found by its own index, from the party and not from the people.</summary>
internal static class PeopleInReach
{
    public static IQueryable<ReachedPerson> Of(CareContext context, Guid network, IReadOnlyList<Party> parties, string service)
    {
        var ties = Tasks(context, network, parties)
            .Concat(Questions(context, network, parties))
            .Concat(Yeses(context, network, parties))
            .Concat(context.Set<StoredSending>()
                .Where(row => row.Network == network && row.Service == service)
                .Select(row => new Tie { Enrolment = row.Enrolment, Since = row.At }));
        return ties
            .Join(
                context.Set<StoredEnrolment>().Where(row => row.Network == network),
                tie => tie.Enrolment,
                enrolment => enrolment.Id,
                (tie, enrolment) => new { enrolment.Person, tie.Since })
            .GroupBy(tie => tie.Person)
            .Select(theirs => new ReachedPerson { Person = theirs.Key, Since = theirs.Max(tie => tie.Since) });
    }

    private static IQueryable<Tie> Tasks(CareContext context, Guid network, IReadOnlyList<Party> parties)
    {
        var (roles, services, staff) = (Ids(parties, PartyKind.Role), Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        return context.Set<StoredTask>()
            .Where(row => row.Network == network && row.ClosedAt == null
                && ((row.OwnerKind == PartyKind.Role && roles.Contains(row.OwnerId))
                    || (row.OwnerKind == PartyKind.Service && services.Contains(row.OwnerId))
                    || (row.OwnerKind == PartyKind.Staff && staff.Contains(row.OwnerId))
                    || (row.ClaimedBy != null && staff.Contains(row.ClaimedBy))))
            .Select(row => new Tie { Enrolment = row.Enrolment, Since = row.Since });
    }

    /// <summary>A question to a staff member is no tie before they say yes.</summary>
    private static IQueryable<Tie> Questions(CareContext context, Guid network, IReadOnlyList<Party> parties)
    {
        var services = Ids(parties, PartyKind.Service);
        return context.Set<StoredReferral>()
            .Where(row => row.Network == network && row.ToKind == PartyKind.Service && services.Contains(row.ToId)
                && (row.State == ReferralState.Sent || row.State == ReferralState.Received))
            .Select(row => new Tie { Enrolment = row.Enrolment, Since = row.ChangedAt });
    }

    private static IQueryable<Tie> Yeses(CareContext context, Guid network, IReadOnlyList<Party> parties)
    {
        var (services, staff) = (Ids(parties, PartyKind.Service), Ids(parties, PartyKind.Staff));
        return context.Set<StoredReferral>()
            .Where(row => row.Network == network && row.State == ReferralState.Accepted
                && ((row.ToKind == PartyKind.Service && services.Contains(row.ToId)) || (row.ToKind == PartyKind.Staff && staff.Contains(row.ToId)))
                && context.Set<StoredInstance>().Any(run =>
                    run.Network == row.Network && run.Enrolment == row.Enrolment && run.Number == row.Instance && run.EndedAt == null))
            .Select(row => new Tie { Enrolment = row.Enrolment, Since = row.ChangedAt });
    }

    private static string[] Ids(IReadOnlyList<Party> parties, PartyKind kind) => [.. parties.Where(party => party.Kind == kind).Select(party => party.Id)];

    private sealed class Tie
    {
        public required Guid Enrolment { get; init; }

        public required DateTimeOffset Since { get; init; }
    }
}
