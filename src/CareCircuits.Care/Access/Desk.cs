using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>A staff member at work: in whose name they act now.</summary>
/// <param name="Network">The network that they work in.</param>
/// <param name="Member">Themselves.</param>
/// <param name="Service">Their service; null where the directory does not have it.</param>
/// <param name="StandsInFor">Colleagues who are away and named them, directly or through someone who is away as well.</param>
public sealed record Desk(Guid Network, StaffMember Member, Service? Service, IReadOnlyList<StaffMember> StandsInFor)
{
    /// <summary>Those whose work is theirs: themselves, their service, their roles, and the colleagues they stand in for, whose roles stay with those who hold them.</summary>
    public IReadOnlyList<Party> Parties =>
    [
        new Party(PartyKind.Staff, Member.Id),
        new Party(PartyKind.Service, Member.Service),
        .. Member.Roles.Select(Party.Role),
        .. StandsInFor.Select(colleague => new Party(PartyKind.Staff, colleague.Id)),
    ];

    /// <summary>Who the journal says did it: always the one who is at work, whomever they stand in for.</summary>
    public Actor Actor => Actor.Staff(Member.Id);

    /// <summary>Whether they hold a role themselves.</summary>
    public bool Holds(string role) => Member.Roles.Contains(role);

    /// <summary>Whether something of this party's is theirs.</summary>
    public bool Has(Party party) => party.Kind switch
    {
        PartyKind.Staff => ActsFor(party.Id),
        PartyKind.Service => party.Id == Member.Service,
        PartyKind.Role => Holds(party.Id),
        PartyKind.Person => false,
    };

    /// <summary>Whether they are that staff member, or stand in for them.</summary>
    public bool ActsFor(string staff) => staff == Member.Id || StandsInFor.Any(colleague => colleague.Id == staff);
}
