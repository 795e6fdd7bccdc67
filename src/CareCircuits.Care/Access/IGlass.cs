namespace CareCircuits.Care.Access;

/// <summary>That someone opened a file which no rule opens to them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Whose file.</param>
/// <param name="Staff">Who.</param>
/// <param name="Reason">Why, in their words; empty where the person's key was erased.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when it stays open.</param>
public sealed record GlassBreak(Guid Id, Guid Person, string Staff, string Reason, DateTimeOffset At, DateTimeOffset Until);

/// <summary>The glass that was broken. Reasons are sealed under the key of the person.</summary>
public interface IGlass
{
    /// <summary>Adds one. False where there is no such person, or their key was erased.</summary>
    Task<bool> AddAsync(Guid network, GlassBreak broken, CancellationToken cancellation);

    /// <summary>Until when someone has broken the glass before that file; null where they have not, or the time is up.</summary>
    Task<DateTimeOffset?> OpenUntilAsync(Guid network, Guid person, string staff, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>One; null where there is none.</summary>
    Task<GlassBreak?> FindAsync(Guid network, Guid id, CancellationToken cancellation);

    /// <summary>What nobody has looked at yet, oldest first.</summary>
    Task<IReadOnlyList<GlassBreak>> ToReviewAsync(Guid network, int skip, int most, CancellationToken cancellation);

    /// <summary>Somebody looked at it. False where it was reviewed before.</summary>
    Task<bool> ReviewAsync(Guid network, Guid id, string by, DateTimeOffset at, CancellationToken cancellation);
}
