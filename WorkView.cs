using CareCircuits.Care.Access;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Work;

/// <summary>How much of their work someone looks at: all of it, only what is theirs alone, or that of one role.</summary>
/// <param name="OnlyMine">Whether what is their role's or service's is left out.</param>
/// <param name="Role">The one role; null for all.</param>
public sealed record WorkView(bool OnlyMine, string? Role)
{
    /// <summary>What the address calls their own.</summary>
    public const string Mine = "mine";

    /// <summary>As the address has it; what it has not, or what is not theirs, means all.</summary>
    public static WorkView Read(string? text, Desk desk) => new(text == Mine, text is not null && desk.Holds(text) ? text : null);

    /// <summary>Whether everything is shown.</summary>
    public bool IsAll => !OnlyMine && Role is null;

    /// <summary>Those whose tasks are shown.</summary>
    public IReadOnlyList<Party> Owners(Desk desk) => Role is { } role ? [Party.Role(role)]
        : OnlyMine ? [.. desk.Parties.Where(party => party.Kind == PartyKind.Staff)]
        : desk.Parties;

    /// <summary>Those whose questions are shown.</summary>
    public IReadOnlyList<Party> Asked(Desk desk) => Role is null ? Owners(desk) : [];
}
