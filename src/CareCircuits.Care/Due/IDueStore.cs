using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;

namespace CareCircuits.Care.Due;

/// <summary>A due row that one host has taken for a while, to send it as a signal.</summary>
public sealed record DueClaim(EnrolmentKey Enrolment, DueKey Key, DateTimeOffset At);

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
}
