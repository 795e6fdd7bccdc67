using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Access;

/// <summary>
/// Opens a file that no rule opens: for a reason, for two hours, and never unseen. Coordinators find it in their list until one of them
/// has looked at it, and the person can see it among the looks into their file.
/// </summary>
public sealed class BrokenGlass(IGlass glass, CareClock clock)
{
    /// <summary>So many letters a reason has at least.</summary>
    public const int ShortestReason = 10;

    /// <summary>So long the file stays open.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromHours(2);

    /// <summary>Breaks the glass before someone's file.</summary>
    public async Task<Outcome<GlassBreak>> BreakAsync(Desk desk, Guid person, string reason, CancellationToken cancellation)
    {
        var why = reason.Trim();
        if (why.Length < ShortestReason)
            return new ReasonNeeded(ShortestReason);

        var now = clock.Now;
        var broken = new GlassBreak(Guid.CreateVersion7(), person, desk.Member.Id, why, now, now + OpenFor);
        return await glass.AddAsync(desk.Network, broken, cancellation).ConfigureAwait(false) ? broken : new PersonUnknown(person);
    }

    /// <summary>What nobody has looked at yet, oldest first. For coordinators: they see who opened which file and why, not the file.</summary>
    public async Task<Outcome<IReadOnlyList<GlassBreak>>> ToReviewAsync(Desk desk, int skip, int most, CancellationToken cancellation) =>
        desk.Holds(NetworkRoles.Coordinator)
            ? new Outcome<IReadOnlyList<GlassBreak>>.Accepted(await glass.ToReviewAsync(desk.Network, skip, most, cancellation).ConfigureAwait(false))
            : new RoleNeeded(NetworkRoles.Coordinator);

    /// <summary>A coordinator looked at it. Not at one's own.</summary>
    public async Task<Outcome<GlassBreak>> ReviewAsync(Desk desk, Guid id, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new RoleNeeded(NetworkRoles.Coordinator);
        if (await glass.FindAsync(desk.Network, id, cancellation).ConfigureAwait(false) is not { } broken)
            return new NothingToReview(id);
        if (broken.Staff == desk.Member.Id)
            return new OwnReview();

        return await glass.ReviewAsync(desk.Network, id, desk.Member.Id, clock.Now, cancellation).ConfigureAwait(false)
            ? broken
            : new NothingToReview(id);
    }
}
