using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Work;
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
        Party[] services = [.. parties.Where(party => party.Kind == PartyKind.Service)];

        // A question to a staff member is no tie before they say yes.
        var ties = PartyRows.Tasks(context, network, parties).Select(row => new Tie { Network = row.Network, Enrolment = row.Enrolment, Since = row.Since })
            .Concat(PartyRows.Questions(context, network, services).Select(row => new Tie { Network = row.Network, Enrolment = row.Enrolment, Since = row.ChangedAt }))
            .Concat(PartyRows.Yeses(context, network, parties).Select(row => new Tie { Network = row.Network, Enrolment = row.Enrolment, Since = row.ChangedAt }))
            .Concat(context.Set<StoredSending>()
                .Where(row => row.Network == network && row.Service == service)
                .Select(row => new Tie { Network = row.Network, Enrolment = row.Enrolment, Since = row.At }));
        return ties
            .Join(
                context.Set<StoredEnrolment>(),
                tie => new { tie.Network, Id = tie.Enrolment },
                enrolment => new { enrolment.Network, enrolment.Id },
                (tie, enrolment) => new { enrolment.Person, tie.Since })
            .GroupBy(tie => tie.Person)
            .Select(theirs => new ReachedPerson { Person = theirs.Key, Since = theirs.Max(tie => tie.Since) });
    }

    private sealed class Tie
    {
        public required Guid Network { get; init; }

        public required Guid Enrolment { get; init; }

        public required DateTimeOffset Since { get; init; }
    }
}
