using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>That staff member cannot stand in, and why: unknown, away themselves, the one who leaves, or without a role or service in common.</summary>
public sealed record SubstituteRefused(string Staff, string Why) : Refusal(Why)
{
    /// <summary>The network has nobody by that id.</summary>
    public const string Unknown = "substitute.unknown";

    /// <summary>They are away themselves.</summary>
    public const string Away = "substitute.away";

    /// <summary>They are the one who leaves, or share neither a role nor the service with them.</summary>
    public const string Unsuitable = "substitute.unsuitable";
}

/// <summary>Goes away and comes back. While someone is away, whoever stands in has their work on the desk, and nobody is without someone.</summary>
public sealed class Absences(IDirectory directory)
{
    /// <summary>So many colleagues are looked through for those who could stand in; networks have fewer staff.</summary>
    private const int MostStaff = 2000;

    /// <summary>Goes away, with someone who stands in.</summary>
    public async Task<Outcome<StaffMember>> LeaveAsync(Desk desk, string substitute, CancellationToken cancellation)
    {
        var other = await directory.StaffMemberAsync(desk.Network, substitute, cancellation).ConfigureAwait(false);
        if (WhyNot(desk.Member, other) is { } why)
            return new SubstituteRefused(substitute, why);

        return await SaveAsync(desk, member => member with { Absent = true, Substitute = substitute }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Comes back; nobody stands in any more.</summary>
    public async Task<Outcome<StaffMember>> ReturnAsync(Desk desk, CancellationToken cancellation) =>
        await SaveAsync(desk, member => member with { Absent = false, Substitute = null }, cancellation).ConfigureAwait(false);

    /// <summary>Those who could stand in, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> SubstitutesAsync(Desk desk, CancellationToken cancellation)
    {
        var staff = await directory.StaffAsync(desk.Network, after: null, MostStaff, cancellation).ConfigureAwait(false);
        return [.. staff.Where(other => WhyNot(desk.Member, other) is null).OrderBy(other => other.Name, StringComparer.Ordinal)];
    }

    /// <summary>Why someone cannot stand in for a member; null where they can.</summary>
    internal static string? WhyNot(StaffMember member, StaffMember? other) => other switch
    {
        null => SubstituteRefused.Unknown,
        _ when other.Id == member.Id => SubstituteRefused.Unsuitable,
        { Absent: true } => SubstituteRefused.Away,
        _ when other.Service != member.Service && !other.Roles.Intersect(member.Roles).Any() => SubstituteRefused.Unsuitable,
        _ => null,
    };

    /// <summary>What else was changed of them meanwhile is kept.</summary>
    private async Task<StaffMember> SaveAsync(Desk desk, Func<StaffMember, StaffMember> change, CancellationToken cancellation)
    {
        var member = await directory.StaffMemberAsync(desk.Network, desk.Member.Id, cancellation).ConfigureAwait(false) ?? desk.Member;
        var changed = change(member);
        await directory.SaveAsync(desk.Network, changed, cancellation).ConfigureAwait(false);
        return changed;
    }
}
