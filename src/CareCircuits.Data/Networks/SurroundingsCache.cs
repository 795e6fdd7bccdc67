using System.Collections.Concurrent;
using CareCircuits.Care.Networks;

namespace CareCircuits.Data.Networks;

/// <summary>The directories as decisions see them. Forgotten as soon as this host changes one; where other hosts may, after a moment.</summary>
internal sealed class SurroundingsCache(TimeSpan? longest)
{
    private readonly ConcurrentDictionary<Guid, Known> known = new();
    private readonly ConcurrentDictionary<Guid, long> changes = new();

    /// <summary>What is known, or what <paramref name="load"/> gives; the latter is kept unless something changed while it was read.</summary>
    public async Task<Surroundings> FindAsync(Guid network, Func<Task<Surroundings>> load)
    {
        if (known.TryGetValue(network, out var cached) && (longest is not { } limit || Environment.TickCount64 - cached.Since < limit.TotalMilliseconds))
            return cached.Surroundings;

        var (before, since) = (changes.GetValueOrDefault(network), Environment.TickCount64);
        var loaded = await load().ConfigureAwait(false);
        var entry = new Known(loaded, since);
        known[network] = entry;
        if (changes.GetValueOrDefault(network) != before)
            known.TryRemove(new KeyValuePair<Guid, Known>(network, entry));
        return loaded;
    }

    /// <summary>A service, a staff member or a caseload changed.</summary>
    public void Forget(Guid network)
    {
        changes.AddOrUpdate(network, 1, (_, count) => count + 1);
        known.TryRemove(network, out _);
    }

    private sealed record Known(Surroundings Surroundings, long Since);
}
