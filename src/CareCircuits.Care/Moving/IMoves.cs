using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Moving;

/// <summary>An enrolment and the version that it is in.</summary>
public readonly record struct EnrolmentIn(Guid Enrolment, int Version);

/// <summary>What a kept decision does to a case: the row changes in the transaction that moves the enrolment, or nothing does.</summary>
/// <param name="Plan">The move.</param>
/// <param name="From">The state that the case must be in.</param>
/// <param name="To">The state that it is in then.</param>
/// <param name="Before">The state of the enrolment to which it can be taken back; null where it goes back now.</param>
public sealed record MoveMark(Guid Plan, MoveCaseState From, MoveCaseState To, Enrolment? Before);

/// <summary>Moves and the enrolments that they concern.</summary>
public interface IMoves
{
    /// <summary>Adds a move. False where one is open for the circuit.</summary>
    Task<bool> AddAsync(MovePlan plan, CancellationToken cancellation);

    /// <summary>Saves a move on the revision that it was read at; false where someone was faster. Who worked on it has done so.</summary>
    Task<bool> SaveAsync(MovePlan plan, CancellationToken cancellation);

    /// <summary>A move; null where there is none.</summary>
    Task<MovePlan?> FindAsync(Guid network, Guid plan, CancellationToken cancellation);

    /// <summary>The moves of a circuit, youngest first.</summary>
    Task<IReadOnlyList<MovePlan>> ListAsync(Guid network, string circuit, int skip, int most, CancellationToken cancellation);

    /// <summary>Takes a move on which there is work to do; it is nobody else's for <paramref name="lease"/>. Null where there is none.</summary>
    Task<MovePlan?> ClaimAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancellation);

    /// <summary>How many enrolments of a circuit that have not ended are in each version.</summary>
    Task<IReadOnlyDictionary<int, int>> CountByVersionAsync(Guid network, string circuit, CancellationToken cancellation);

    /// <summary>The enrolments in these versions that have not ended, by id, from after <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<EnrolmentIn>> AffectedAsync(Guid network, string circuit, IReadOnlyList<int> versions, Guid? after, int most, CancellationToken cancellation);

    /// <summary>Writes what would become of these enrolments in this round of the move.</summary>
    Task SaveCasesAsync(MovePlan plan, IReadOnlyList<MoveCase> cases, CancellationToken cancellation);

    /// <summary>Forgets cases that were not met in this round any more.</summary>
    Task RemoveOlderRoundsAsync(MovePlan plan, CancellationToken cancellation);

    /// <summary>Notes what became of a case of which nothing was decided; nothing where it is in another state.</summary>
    Task MarkAsync(MovePlan plan, MoveCase before, MoveCase after, CancellationToken cancellation);

    /// <summary>The cases of a move by enrolment, from after <paramref name="after"/> on.</summary>
    Task<IReadOnlyList<MoveCase>> CasesAsync(Guid network, Guid plan, MoveFilter filter, Guid? after, int most, CancellationToken cancellation);

    /// <summary>How many cases there are of each kind.</summary>
    Task<IReadOnlyList<MoveCount>> CountsAsync(Guid network, Guid plan, CancellationToken cancellation);

    /// <summary>Notes what was chosen for one enrolment, sealed under the person's key. False where it is no case of the move.</summary>
    Task<bool> ChooseAsync(EnrolmentKey enrolment, Guid plan, MoveChoiceSet choices, CancellationToken cancellation);

    /// <summary>What was chosen for single enrolments among these.</summary>
    Task<IReadOnlyDictionary<Guid, MoveChoiceSet>> ChosenAsync(Guid network, Guid plan, IReadOnlyList<Guid> enrolments, CancellationToken cancellation);

    /// <summary>The state of an enrolment before it was moved; null where there is none, or the person's key was erased.</summary>
    Task<Enrolment?> BeforeAsync(EnrolmentKey enrolment, Guid plan, CancellationToken cancellation);
}
