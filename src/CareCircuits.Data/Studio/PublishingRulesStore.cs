using CareCircuits.Care.Studio;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Studio;

/// <summary>What networks demand before publishing, in a database.</summary>
internal sealed class PublishingRulesStore(CareStore store, Tables tables) : IPublishingRules
{
    private readonly Statement save = tables.PublishingRules.InsertOrReplace(nameof(StoredPublishingRules.SecondCoordinator), nameof(StoredPublishingRules.FullCoverage));

    public async Task<PublishingRules> FindAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredPublishingRules>().AsNoTracking().FirstOrDefaultAsync(row => row.Network == network, cancellation).ConfigureAwait(false);
        return row is null ? new PublishingRules() : new PublishingRules(row.SecondCoordinator, row.FullCoverage);
    }

    public Task SaveAsync(Guid network, PublishingRules rules, CancellationToken cancellation)
    {
        var row = new StoredPublishingRules { Network = network, SecondCoordinator = rules.SecondCoordinator, FullCoverage = rules.FullCoverage };
        return store.WriteAsync([new(save, tables.PublishingRules.ValuesOf(row))], cancellation);
    }
}
