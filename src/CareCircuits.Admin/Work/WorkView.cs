using CareCircuits.Care.Access;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Work;

/// <summary>How much of their work someone looks at.</summary>
/// <param name="OnlyMine">Whether what is their role's or service's is left out.</param>
/// <param name="Role">The one role whose work is shown; null for all.</param>
public sealed record WorkView(bool OnlyMine, string? Role)
{
    /// <summary>As the address has it; a role that is not theirs means all.</summary>
    public static WorkView Read(bool onlyMine, string? role, Desk desk) => new(onlyMine, !onlyMine && role is not null && desk.Holds(role) ? role : null);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => !OnlyMine && Role is null;

    /// <summary>Those whose tasks are shown.</summary>
    public IReadOnlyList<Party> Owners(Desk desk) => Role is { } role ? [Party.Role(role)]
        : OnlyMine ? [.. desk.Parties.Where(party => party.Kind == PartyKind.Staff)]
        : desk.Parties;

    /// <summary>Those whose questions are shown: no role is ever asked.</summary>
    public IReadOnlyList<Party> Asked(Desk desk) => Role is null ? Owners(desk) : [];
}
