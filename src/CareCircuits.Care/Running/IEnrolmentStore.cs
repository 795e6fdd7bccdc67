using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Running;

/// <summary>An enrolment as it was loaded, to decide on.</summary>
public sealed record LoadedEnrolment
{
    /// <summary>Which one.</summary>
    public required EnrolmentKey Key { get; init; }

    /// <summary>The person.</summary>
    public required Guid Person { get; init; }

    /// <summary>The circuit; the state says which version.</summary>
    public required string Circuit { get; init; }

    /// <summary>Where it stands; workflows that have ended are left out.</summary>
    public required Enrolment State { get; init; }

    /// <summary>Counts what was kept; who keeps second on the same revision is refused.</summary>
    public required long Revision { get; init; }

    /// <summary>What is known of the person.</summary>
    public required PersonFacts Facts { get; init; }

    /// <summary>Counts what was learnt of the person: two of their enrolments may learn at once, and neither may forget what the other learnt.</summary>
    public long FactsRevision { get; init; }

    /// <summary>Whether a care plan exists.</summary>
    public bool HasCarePlan { get; init; }

    /// <summary>Whether a case manager has accepted.</summary>
    public bool HasCaseManager { get; init; }

    /// <summary>The number of the last journal entry; 0 before the first.</summary>
    public int LastEntry { get; init; }

    /// <summary>The hash of the last journal entry; empty before the first.</summary>
    public string LastHash { get; init; } = "";
}

/// <summary>One decision to be kept, whole or not at all.</summary>
public sealed record Keeping
{
    /// <summary>What it was decided on.</summary>
    public required LoadedEnrolment Before { get; init; }

    /// <summary>What was decided.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The journal entry that records it.</summary>
    public required JournalEntry Entry { get; init; }

    /// <summary>Who sent the signal.</summary>
    public required Actor By { get; init; }

    /// <summary>The rows that follow from it.</summary>
    public required WorkChanges Changes { get; init; }

    /// <summary>The key by which the sender would repeat itself; the second time nothing is done.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The case of a move that changes with it; where it is in another state, nothing is written, as with a key that was used.</summary>
    public MoveMark? Mark { get; init; }
}

/// <summary>What came of keeping.</summary>
public enum Kept
{
    /// <summary>It is durable.</summary>
    Done,

    /// <summary>Someone was faster; nothing was written.</summary>
    ChangedMeanwhile,

    /// <summary>The same idempotency key was kept before; nothing was written.</summary>
    Repeated,
}

/// <summary>Loads enrolments and keeps decisions: state, journal, tasks, referrals, due rows and outbox in one transaction.</summary>
public interface IEnrolmentStore
{
    /// <summary>Adds an enrolment without instances, for a person of the network.</summary>
    Task AddAsync(LoadedEnrolment enrolment, CancellationToken cancellation);

    /// <summary>An enrolment, to decide on; null where there is none.</summary>
    Task<LoadedEnrolment?> LoadAsync(EnrolmentKey key, CancellationToken cancellation);

    /// <summary>Keeps a decision durably. Many callers may share one commit.</summary>
    Task<Kept> KeepAsync(Keeping keeping, CancellationToken cancellation);

    /// <summary>Notes whether a care plan exists. False where someone was faster; then nothing was written.</summary>
    Task<bool> SetCarePlanAsync(LoadedEnrolment before, bool exists, CancellationToken cancellation);

    /// <summary>Whether something was kept under that key before.</summary>
    Task<bool> WasKeptAsync(Guid network, string idempotencyKey, CancellationToken cancellation);

    /// <summary>The journal from after entry <paramref name="after"/> on, oldest first; empty where the person's key was erased.</summary>
    Task<IReadOnlyList<JournalLine>> JournalAsync(EnrolmentKey key, int after, int most, CancellationToken cancellation);

    /// <summary>The links of the journal from after entry <paramref name="after"/> on. They can be read whatever became of the person's key.</summary>
    Task<IReadOnlyList<JournalLink>> LinksAsync(EnrolmentKey key, int after, int most, CancellationToken cancellation);
}

/// <summary>A journal entry with who sent the signal and what happened.</summary>
public sealed record JournalLine(JournalEntry Entry, Actor By, IReadOnlyList<Happening> Happenings);

/// <summary>What is left of a journal entry without its content: enough to see that none was changed, left out or put in.</summary>
public sealed record JournalLink(int Number, DateTimeOffset At, Actor By, string State, string Before, string Hash);
