using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Work;

/// <summary>How soon something must be done.</summary>
public enum Urgency
{
    /// <summary>Its time is up.</summary>
    Late,

    /// <summary>Within the hour.</summary>
    Now,

    /// <summary>Before the day ends.</summary>
    Today,

    /// <summary>Later.</summary>
    Next,
}

/// <summary>Something that waits for the one who reads: a task, or a question where <see cref="IsQuestion"/>.</summary>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Entry">The entry of the step.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Circuit">In which circuit, in words.</param>
/// <param name="Who">Whose it is, in words.</param>
/// <param name="ClaimedBy">The staff member who took it on; null where nobody did.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Due">When it should be done or answered.</param>
/// <param name="IsQuestion">Whether it is a question to be answered.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record WorkLine(
    EnrolmentKey Enrolment, int Entry, Guid Person, string Title, string Circuit, string Who, string? ClaimedBy, DateTimeOffset Since, DateTimeOffset? Due, bool IsQuestion, Party Owner)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>Its place in the page, and where it opens: <c>enrolment/entry</c>.</summary>
    public string Address => $"{Enrolment.Enrolment}/{Entry}";

    /// <summary>How soon it must be done; <paramref name="dayOf"/> tells on which day a moment falls. The end of today is today.</summary>
    public Urgency HowSoon(DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf) => Due switch
    {
        null => Urgency.Next,
        { } due when due <= now => Urgency.Late,
        { } due when due <= now + Soon => Urgency.Now,
        { } due when dayOf(due.AddTicks(-1)) <= dayOf(now) => Urgency.Today,
        _ => Urgency.Next,
    };

    /// <summary>Tasks and questions in the order in which they are worked off: late first, then by their moment.</summary>
    public static IReadOnlyList<IGrouping<Urgency, WorkLine>> Grouped(IEnumerable<WorkLine> lines, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf) =>
        [.. lines.OrderBy(line => line.Due ?? DateTimeOffset.MaxValue).ThenBy(line => line.Since).GroupBy(line => line.HowSoon(now, dayOf)).OrderBy(group => group.Key)];
}
