using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;

namespace CareCircuits.Care.Due;

/// <summary>A due row that one host has taken for a while, to send it as a signal.</summary>
public sealed record DueClaim(EnrolmentKey Enrolment, DueKey Key, DateTimeOffset At);

/// <summary>A moment at which a signal will be sent, as a list shows it.</summary>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Key">Which moment.</param>
/// <param name="At">When.</param>
/// <param name="Urgency">Higher goes first.</param>
/// <param name="Workflow">The workflow; null for a wait, which has no row of its own.</param>
/// <param name="Step">The step; null for a wait.</param>
public sealed record DueLine(EnrolmentKey Enrolment, DueKey Key, DateTimeOffset At, long Urgency, string? Workflow, string? Step);

/// <summary>The table that holds the truth about time.</summary>
public interface IDueStore
{
    /// <summary>
    /// Takes up to <paramref name="most"/> rows that are due by <paramref name="now"/>, most urgent and oldest first. They are nobody
    /// else's for <paramref name="lease"/>; then they can be taken again, unless the decision that consumes them removed them.
    /// </summary>
    Task<IReadOnlyList<DueClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Removes a row that no longer means anything.</summary>
    Task DropAsync(DueClaim claim, CancellationToken cancellation);

    /// <summary>The moment of the next row that nobody has taken; null where there is none.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellation);

    /// <summary>The moments of a network in the order in which they come; only those that have passed by <paramref name="now"/>, where <paramref name="lateOnly"/>.</summary>
    Task<IReadOnlyList<DueLine>> ListAsync(Guid network, DateTimeOffset now, bool lateOnly, int skip, int most, CancellationToken cancellation);
}
