using CareCircuits.Care.Outside;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Outside;

/// <summary>The keys of outside systems in a database.</summary>
internal sealed class ApiKeyStore(CareStore store, Tables tables) : IApiKeys
{
    private readonly Statement add = tables.ApiKeys.Insert();
    private readonly Statement remove = tables.ApiKeys.Delete(nameof(StoredApiKey.Network), nameof(StoredApiKey.Id));

    public Task AddAsync(ApiKey key, byte[] hash, CancellationToken cancellation)
    {
        var row = new StoredApiKey { Network = key.Network, Id = key.Id, Hash = hash, Service = key.Service, Name = key.Name, MadeAt = key.MadeAt };
        return store.WriteAsync([new(add, tables.ApiKeys.ValuesOf(row))], cancellation);
    }

    public async Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredApiKey>().Where(row => row.Hash == hash)
            .Select(row => new ApiKey(row.Id, row.Network, row.Service, row.Name, row.MadeAt))
            .FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredApiKey>().Where(row => row.Network == network)
            .OrderBy(row => row.Service).ThenBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new ApiKey(row.Id, row.Network, row.Service, row.Name, row.MadeAt))
            .ToListAsync(cancellation).ConfigureAwait(false);
    }

    public Task RemoveAsync(Guid network, Guid id, CancellationToken cancellation) => store.WriteAsync([remove.With(network, id)], cancellation);
}
