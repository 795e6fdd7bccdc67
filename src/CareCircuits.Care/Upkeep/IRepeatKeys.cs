namespace CareCircuits.Care.Upkeep;

/// <summary>The keys by which senders would repeat themselves.</summary>
public interface IRepeatKeys
{
    /// <summary>Forgets up to <paramref name="most"/> that are older than <paramref name="before"/>; how many.</summary>
    Task<int> RemoveOlderAsync(DateTimeOffset before, int most, CancellationToken cancellation);
}
