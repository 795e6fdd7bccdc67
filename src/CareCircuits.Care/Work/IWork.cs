using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Work;

/// <summary>A task that is open.</summary>
public sealed record OpenTask(EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, string Workflow, int Entry, string Step, Party Owner, string? ClaimedBy, DateTimeOffset Since, DateTimeOffset? Due);

/// <summary>A question to a service or staff member.</summary>
public sealed record Referral(EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, string Workflow, int Entry, string Step, Party To, ReferralState State, DateTimeOffset ChangedAt, DateTimeOffset? AnswerBy);

/// <summary>Someone who was asked in a run, and how that came out.</summary>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Instance">In which of its runs.</param>
/// <param name="Entry">The entry of the search.</param>
/// <param name="Step">Its step.</param>
/// <param name="To">Who.</param>
/// <param name="State">How far the question has come.</param>
/// <param name="ChangedAt">Since when.</param>
/// <param name="Reason">Why not, in somebody's words; null where nobody said.</param>
public sealed record Asked(EnrolmentKey Enrolment, int Instance, int Entry, string Step, Party To, ReferralState State, DateTimeOffset ChangedAt, string? Reason);

/// <summary>A line of an inbox.</summary>
public sealed record InboxLine(long Id, EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, OutboxMessage Message, DateTimeOffset At, bool IsRead);

/// <summary>A step that stands still.</summary>
public sealed record OpenIncident(EnrolmentKey Enrolment, string Circuit, int Version, string Workflow, int Entry, string Step, string Code, string Detail, DateTimeOffset Since);

/// <summary>How much waits for someone.</summary>
/// <param name="Open">Tasks of theirs that are open, whoever took them on.</param>
/// <param name="Late">Of these, those whose due moment has passed.</param>
/// <param name="Mine">Of these, those that they took on themselves or that are theirs alone.</param>
/// <param name="Questions">Questions that wait for their answer.</param>
/// <param name="Unread">Messages that nobody has read.</param>
public sealed record WorkCounts(int Open, int Late, int Mine, int Questions, int Unread);

/// <summary>A search of a circuit, whatever its version, in which services or staff are asked.</summary>
public readonly record struct SearchPlace(string Circuit, string Workflow, string Step);

/// <summary>What waits for people. Every list is paged by the last line seen.</summary>
public interface IWork
{
    /// <summary>Open tasks of these parties, the first due first.</summary>
    Task<IReadOnlyList<OpenTask>> TasksAsync(Guid network, IReadOnlyList<Party> owners, int skip, int most, CancellationToken cancellation);

    /// <summary>Questions that wait for an answer of these parties, the first to be answered first.</summary>
    Task<IReadOnlyList<Referral>> QuestionsAsync(Guid network, IReadOnlyList<Party> asked, int skip, int most, CancellationToken cancellation);

    /// <summary>The questions of one enrolment, youngest first.</summary>
    Task<IReadOnlyList<Referral>> ReferralsAsync(EnrolmentKey enrolment, int most, CancellationToken cancellation);

    /// <summary>All who were asked in these enrolments in these workflows, with the reasons they gave, the latest change first. Without those whose person was erased.</summary>
    Task<IReadOnlyList<Asked>> AskedInAsync(Guid network, IReadOnlyList<Guid> enrolments, IReadOnlyList<string> workflows, int most, CancellationToken cancellation);

    /// <summary>The inbox of these parties, youngest first, before line <paramref name="before"/>.</summary>
    Task<IReadOnlyList<InboxLine>> InboxAsync(Guid network, IReadOnlyList<Party> parties, long? before, int most, CancellationToken cancellation);

    /// <summary>What nobody of these parties has read, youngest first, before line <paramref name="before"/>.</summary>
    Task<IReadOnlyList<InboxLine>> UnreadAsync(Guid network, IReadOnlyList<Party> parties, long? before, int most, CancellationToken cancellation);

    /// <summary>Marks all that these parties have in their inbox as read, up to and with line <paramref name="upTo"/>.</summary>
    Task ReadAllAsync(Guid network, IReadOnlyList<Party> parties, long upTo, CancellationToken cancellation);

    /// <summary>How much waits for these parties, and for <paramref name="staff"/> among them.</summary>
    Task<WorkCounts> CountsAsync(Guid network, IReadOnlyList<Party> parties, string staff, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Questions of these searches that nobody has answered yet, the first to be answered first.</summary>
    Task<IReadOnlyList<Referral>> AskedAsync(Guid network, IReadOnlyList<SearchPlace> searches, int skip, int most, CancellationToken cancellation);

    /// <summary>A task that is open; null where it is not.</summary>
    Task<OpenTask?> TaskAsync(EnrolmentKey enrolment, int entry, CancellationToken cancellation);

    /// <summary>Marks a line of the inbox as read.</summary>
    Task ReadAsync(Guid network, long id, CancellationToken cancellation);

    /// <summary>Steps that stand still, oldest first.</summary>
    Task<IReadOnlyList<OpenIncident>> IncidentsAsync(Guid network, int skip, int most, CancellationToken cancellation);

    /// <summary>Someone takes a task of their role on, or gives it back where <paramref name="staff"/> is null. False where it is no longer open or someone else's.</summary>
    Task<bool> ClaimAsync(EnrolmentKey enrolment, int entry, string? staff, CancellationToken cancellation);

    /// <summary>
    /// Passes a task from the one who took it on (nobody, where null) to someone, or to nobody. False where it is no longer open, or somebody else has taken it on meanwhile.
    /// </summary>
    Task<bool> HandOverAsync(EnrolmentKey enrolment, int entry, string? from, string? to, CancellationToken cancellation);
}
