namespace CareCircuits.Care.Drafts;

/// <summary>What someone was typing, and when.</summary>
/// <param name="Content">The answers so far, as JSON.</param>
/// <param name="At">When they were saved.</param>
public sealed record Draft(string Content, DateTimeOffset At);

/// <summary>What staff were typing, sealed, one for each form and staff member.</summary>
public interface IDrafts
{
    /// <summary>Keeps what was typed so far in place of what was kept before. <paramref name="form"/> says which form, and of what.</summary>
    Task SaveAsync(Guid network, string staff, string form, Draft draft, CancellationToken cancellation);

    /// <summary>What was typed so far; null where there is nothing.</summary>
    Task<Draft?> FindAsync(Guid network, string staff, string form, CancellationToken cancellation);

    /// <summary>Throws it away: it was sent, or is not wanted any more.</summary>
    Task RemoveAsync(Guid network, string staff, string form, CancellationToken cancellation);

    /// <summary>Throws up to <paramref name="most"/> away that are older than <paramref name="before"/>; how many.</summary>
    Task<int> RemoveOlderAsync(DateTimeOffset before, int most, CancellationToken cancellation);
}
