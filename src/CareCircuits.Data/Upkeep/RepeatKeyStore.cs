using CareCircuits.Care.Upkeep;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;

namespace CareCircuits.Data.Upkeep;

/// <summary>The keys by which senders would repeat themselves, in a database.</summary>
internal sealed class RepeatKeyStore(CareStore store, Tables tables) : IRepeatKeys
{
    private readonly UpkeepStatements statements = new(tables, store);

    public async Task<int> RemoveOlderAsync(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        var order = statements.RemoveOldKeys.With(before, (long)most);
        return (await store.WriteAsync(session => session.QueryAsync(order, _ => true), cancellation).ConfigureAwait(false)).Count;
    }
}
