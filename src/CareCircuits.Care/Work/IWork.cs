using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Work;

/// <summary>A task that is open.</summary>
public sealed record OpenTask(EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, string Workflow, int Entry, string Step, Party Owner, string? ClaimedBy, DateTimeOffset Since, DateTimeOffset? Due);

/// <summary>A question to a service or staff member.</summary>
public sealed record Referral(EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, string Workflow, int Entry, string Step, Party To, ReferralState State, DateTimeOffset ChangedAt, DateTimeOffset? AnswerBy);

/// <summary>A line of an inbox.</summary>
public sealed record InboxLine(long Id, EnrolmentKey Enrolment, OutboxMessage Message, DateTimeOffset At, bool IsRead);

/// <summary>A step that stands still.</summary>
public sealed record OpenIncident(EnrolmentKey Enrolment, string Circuit, int Version, string Workflow, int Entry, string Step, string Code, string Detail, DateTimeOffset Since);

/// <summary>What waits for people. Every list is paged by the last line seen.</summary>
public interface IWork
{
    /// <summary>Open tasks of these parties, the first due first.</summary>
    Task<IReadOnlyList<OpenTask>> TasksAsync(Guid network, IReadOnlyList<Party> owners, int skip, int most, CancellationToken cancellation);

    /// <summary>Questions that wait for an answer of these parties, the first to be answered first.</summary>
    Task<IReadOnlyList<Referral>> QuestionsAsync(Guid network, IReadOnlyList<Party> asked, int skip, int most, CancellationToken cancellation);

    /// <summary>The questions of one enrolment, youngest first.</summary>
    Task<IReadOnlyList<Referral>> ReferralsAsync(EnrolmentKey enrolment, int most, CancellationToken cancellation);

    /// <summary>The inbox of these parties, youngest first, before line <paramref name="before"/>.</summary>
    Task<IReadOnlyList<InboxLine>> InboxAsync(Guid network, IReadOnlyList<Party> parties, long? before, int most, CancellationToken cancellation);

    /// <summary>Marks a line of the inbox as read.</summary>
    Task ReadAsync(Guid network, long id, CancellationToken cancellation);

    /// <summary>Steps that stand still, oldest first.</summary>
    Task<IReadOnlyList<OpenIncident>> IncidentsAsync(Guid network, int skip, int most, CancellationToken cancellation);

    /// <summary>Someone takes a task of their role on, or gives it back where <paramref name="staff"/> is null. False where it is no longer open or someone else's.</summary>
    Task<bool> ClaimAsync(EnrolmentKey enrolment, int entry, string? staff, CancellationToken cancellation);
}
