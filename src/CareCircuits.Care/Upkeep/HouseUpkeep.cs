using CareCircuits.Care.Drafts;
using CareCircuits.Care.Time;

namespace CareCircuits.Care.Upkeep;

/// <summary>Throws away what has had its time, a little at once, so that nobody has to wait for it. Several hosts may do it beside each other.</summary>
public sealed class HouseUpkeep(IDrafts drafts, IRepeatKeys keys, CareClock clock)
{
    /// <summary>Who has not come back to a form in this time does not come back.</summary>
    public static readonly TimeSpan DraftsStay = TimeSpan.FromDays(14);

    /// <summary>Nobody repeats a message after this time.</summary>
    public static readonly TimeSpan RepeatKeysStay = TimeSpan.FromDays(90);

    private const int Batch = 500;

    /// <summary>Throws away all that is too old; how many rows.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        await AllAsync(most => drafts.RemoveOlderAsync(clock.Now - DraftsStay, most, cancellation), cancellation).ConfigureAwait(false)
        + await AllAsync(most => keys.RemoveOlderAsync(clock.Now - RepeatKeysStay, most, cancellation), cancellation).ConfigureAwait(false);

    private static async Task<int> AllAsync(Func<int, Task<int>> remove, CancellationToken cancellation)
    {
        var (removed, last) = (0, Batch);
        while (last == Batch)
        {
            cancellation.ThrowIfCancellationRequested();
            removed += last = await remove(Batch).ConfigureAwait(false);
        }

        return removed;
    }
}
