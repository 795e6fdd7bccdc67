using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Work;

/// <summary>How soon something must be done.</summary>
public enum Urgency
{
    /// <summary>Within the hour: what can still be done in time goes first.</summary>
    Now,

    /// <summary>Its time is up.</summary>
    Late,

    /// <summary>Before the day ends.</summary>
    Today,

    /// <summary>Later.</summary>
    Next,
}

/// <summary>Whose something is, seen from a desk.</summary>
public enum Holder
{
    /// <summary>Theirs, and nobody else's.</summary>
    Mine,

    /// <summary>That of a colleague whom they stand in for.</summary>
    StoodInFor,

    /// <summary>A colleague has taken it on.</summary>
    Colleague,

    /// <summary>Whoever of their role or service takes it on.</summary>
    Anyone,
}

/// <summary>Something that waits for the one who reads: a task, or a question where <see cref="IsQuestion"/>.</summary>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Entry">The entry of the step.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Workflow">In which workflow, in words.</param>
/// <param name="Circuit">In which circuit, in words.</param>
/// <param name="Who">Whose it is, in words.</param>
/// <param name="ClaimedBy">The staff member who took it on; null where nobody did.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Due">When it should be done or answered.</param>
/// <param name="IsQuestion">Whether it is a question to be answered.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="State">How far a question has come; null for a task.</param>
public sealed record WorkLine(
    EnrolmentKey Enrolment, int Entry, Guid Person, string Title, string Workflow, string Circuit, string Who, string? ClaimedBy, DateTimeOffset Since, DateTimeOffset? Due, bool IsQuestion, Party Owner,
    ReferralState? State = null)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>Its place in the page, and where it opens: <c>enrolment/entry</c>.</summary>
    public string Address => $"{Enrolment.Enrolment}/{Entry}";

    /// <summary>Whose it is, seen from a desk, and the staff member whom that is about.</summary>
    public (Holder Holder, string? Staff) HeldBy(Desk desk)
    {
        var staff = ClaimedBy ?? (Owner.Kind == PartyKind.Staff ? Owner.Id : null);
        return staff is null ? (Holder.Anyone, null)
            : staff == desk.Member.Id ? (Holder.Mine, staff)
            : desk.ActsFor(staff) ? (Holder.StoodInFor, staff)
            : (Holder.Colleague, staff);
    }

    /// <summary>How soon it must be done; <paramref name="dayOf"/> tells on which day a moment falls. The end of today is today.</summary>
    public Urgency HowSoon(DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf) => Due switch
    {
        null => Urgency.Next,
        { } due when due <= now => Urgency.Late,
        { } due when due <= now + Soon => Urgency.Now,
        { } due when dayOf(due.AddTicks(-1)) <= dayOf(now) => Urgency.Today,
        _ => Urgency.Next,
    };

    /// <summary>Tasks and questions in the order in which they are worked off: by group, and in each by their moment.</summary>
    public static IReadOnlyList<IGrouping<Urgency, WorkLine>> Grouped(IEnumerable<WorkLine> lines, DateTimeOffset now, Func<DateTimeOffset, DateOnly> dayOf) =>
        [.. lines.OrderBy(line => line.Due ?? DateTimeOffset.MaxValue).ThenBy(line => line.Since).GroupBy(line => line.HowSoon(now, dayOf)).OrderBy(group => group.Key)];
}
