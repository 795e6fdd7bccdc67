using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Outside;

/// <summary>Those in whose name a service's system acts: the service itself, its staff, and whoever holds a role there.</summary>
public sealed record ServiceParties(string Service, IReadOnlyList<Party> All)
{
    /// <summary>Whether something of this party's is theirs.</summary>
    public bool Has(Party party) => All.Contains(party);

    /// <summary>Whether a candidate of a search is the service or one of its staff.</summary>
    public bool HasCandidate(string id) => Has(new Party(PartyKind.Service, id)) || Has(new Party(PartyKind.Staff, id));
}

/// <summary>How far a service's system sees: what is asked of it, what it took on, and what it sent; nothing else.</summary>
public sealed class Reach(IDirectory directory, IWork work, ISendings sendings)
{
    private const int Page = 500;
    private const int MostReferrals = 200;

    /// <summary>In whose name the system of <paramref name="service"/> acts.</summary>
    public async Task<ServiceParties> PartiesAsync(Guid network, string service, CancellationToken cancellation)
    {
        var itself = await directory.ServiceAsync(network, service, cancellation).ConfigureAwait(false);
        List<StaffMember> staff = [];
        string? after = null;
        do
        {
            var page = await directory.StaffAsync(network, after, Page, cancellation).ConfigureAwait(false);
            staff.AddRange(page.Where(member => member.Service == service));
            after = page.Count == Page ? page[^1].Id : null;
        }
        while (after is not null);

        var roles = (itself?.Roles ?? []).Concat(staff.SelectMany(member => member.Roles)).Distinct();
        return new ServiceParties(
            service,
            [new Party(PartyKind.Service, service), .. roles.Select(Party.Role), .. staff.Select(member => new Party(PartyKind.Staff, member.Id))]);
    }

    /// <summary>Whether an enrolment is within reach.</summary>
    public async Task<bool> CoversAsync(LoadedEnrolment enrolment, ServiceParties parties, CancellationToken cancellation) =>
        enrolment.State.Running.SelectMany(instance => instance.Stays).Any(stay => IsAsked(stay, parties))
        || await sendings.WasSentByAsync(enrolment.Key, parties.Service, cancellation).ConfigureAwait(false)
        || (await work.ReferralsAsync(enrolment.Key, MostReferrals, cancellation).ConfigureAwait(false))
            .Any(referral => referral.State == ReferralState.Accepted && parties.Has(referral.To));

    /// <summary>Whether a step waits for one of them.</summary>
    public static bool IsAsked(Stay stay, ServiceParties parties) => stay switch
    {
        Stay.Doing task => parties.Has(task.Owner),
        Stay.Searching search => search.Candidates.Any(candidate => candidate.IsOpen && parties.HasCandidate(candidate.Id)),
        _ => false,
    };
}
