namespace CareCircuits.Care.Studio;

/// <summary>The drafts of circuits, with what was done to each.</summary>
public interface ICircuitDrafts
{
    /// <summary>Begins a draft. False where the circuit has one.</summary>
    Task<bool> AddAsync(Guid network, CircuitDraft draft, CancellationToken cancellation);

    /// <summary>The draft of a circuit; null where there is none.</summary>
    Task<CircuitDraft?> FindAsync(Guid network, string circuit, CancellationToken cancellation);

    /// <summary>The drafts of a network, the one changed last first.</summary>
    Task<IReadOnlyList<DraftLine>> ListAsync(Guid network, CancellationToken cancellation);

    /// <summary>
    /// Keeps the next state of a draft together with the edit that made it, which takes the place of one with the same number. False where the draft is no
    /// longer at the revision before.
    /// </summary>
    Task<bool> KeepAsync(Guid network, CircuitDraft next, DraftEdit edit, CancellationToken cancellation);

    /// <summary>The edits of everyone, the youngest first.</summary>
    Task<IReadOnlyList<DraftEdit>> EditsAsync(Guid draft, int most, CancellationToken cancellation);

    /// <summary>The edits of someone, the youngest first, without what they changed.</summary>
    Task<IReadOnlyList<EditLine>> EditLinesAsync(Guid draft, string staff, int most, CancellationToken cancellation);

    /// <summary>One edit; null where there is none of that number.</summary>
    Task<DraftEdit?> EditAsync(Guid draft, int number, CancellationToken cancellation);

    /// <summary>Throws a draft away with all that was done to it. False where it is no longer there.</summary>
    Task<bool> RemoveAsync(Guid network, Guid draft, CancellationToken cancellation);

    /// <summary>Ends a draft that was published, and begins <paramref name="next"/> in its place where there is one. False where it is no longer at that revision.</summary>
    Task<bool> FinishAsync(Guid network, Guid draft, int revision, CircuitDraft? next, CancellationToken cancellation);

    /// <summary>Someone has a draft open.</summary>
    Task SeenAsync(Guid draft, DraftEditor editor, CancellationToken cancellation);

    /// <summary>Who had a draft open since a moment.</summary>
    Task<IReadOnlyList<DraftEditor>> EditorsAsync(Guid draft, DateTimeOffset since, CancellationToken cancellation);
}
