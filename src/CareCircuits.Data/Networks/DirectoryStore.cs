using System.Text.Json;
using CareCircuits.Care.Networks;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Networks;

/// <summary>The services and staff of networks in a database.</summary>
internal sealed class DirectoryStore(CareStore store, Tables tables, SurroundingsCache cache) : IDirectory
{
    private readonly Statement saveNetwork = tables.Networks.InsertOrReplace(nameof(StoredNetwork.Name), nameof(StoredNetwork.FourEyes));
    private readonly Statement saveService = tables.Services.InsertOrReplace(nameof(StoredService.Content));

    // The caseload is left as it is: decisions count it.
    private readonly Statement saveStaff = tables.Staff.InsertOrReplace(nameof(StoredStaff.Content));

    public async Task<IReadOnlyList<Network>> NetworksAsync(CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        return await context.Set<StoredNetwork>().OrderBy(row => row.Id).Select(row => new Network(row.Id, row.Name) { FourEyes = row.FourEyes }).ToListAsync(cancellation).ConfigureAwait(false);
    }

    public Task SaveAsync(Network network, CancellationToken cancellation) =>
        store.WriteAsync([new(saveNetwork, tables.Networks.ValuesOf(new StoredNetwork { Id = network.Id, Name = network.Name, FourEyes = network.FourEyes }))], cancellation);

    public async Task SaveAsync(Guid network, Service service, CancellationToken cancellation)
    {
        var row = new StoredService { Network = network, Id = service.Id, Content = JsonSerializer.Serialize(service, JournalJson.Options) };
        await store.WriteAsync([new(saveService, tables.Services.ValuesOf(row))], cancellation).ConfigureAwait(false);
        cache.Forget(network);
    }

    public async Task SaveAsync(Guid network, StaffMember staff, CancellationToken cancellation)
    {
        var row = new StoredStaff { Network = network, Id = staff.Id, Content = JsonSerializer.Serialize(staff, JournalJson.Options) };
        await store.WriteAsync([new(saveStaff, tables.Staff.ValuesOf(row))], cancellation).ConfigureAwait(false);
        cache.Forget(network);
    }

    public async Task<IReadOnlyList<Service>> ServicesAsync(Guid network, string? after, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var contents = await context.Set<StoredService>()
            .Where(row => row.Network == network && (after == null || string.Compare(row.Id, after) > 0))
            .OrderBy(row => row.Id).Take(most).Select(row => row.Content).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. contents.Select(Read<Service>)];
    }

    public async Task<IReadOnlyList<StaffMember>> StaffAsync(Guid network, string? after, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var contents = await context.Set<StoredStaff>()
            .Where(row => row.Network == network && (after == null || string.Compare(row.Id, after) > 0))
            .OrderBy(row => row.Id).Take(most).Select(row => row.Content).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. contents.Select(Read<StaffMember>)];
    }

    public async Task<Service?> ServiceAsync(Guid network, string id, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredService>().AsNoTracking().FirstOrDefaultAsync(row => row.Network == network && row.Id == id, cancellation).ConfigureAwait(false);
        return row is null ? null : Read<Service>(row.Content);
    }

    public async Task<StaffMember?> StaffMemberAsync(Guid network, string id, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var row = await context.Set<StoredStaff>().AsNoTracking().FirstOrDefaultAsync(row => row.Network == network && row.Id == id, cancellation).ConfigureAwait(false);
        return row is null ? null : Read<StaffMember>(row.Content);
    }

    public Task<Surroundings> SurroundingsAsync(Guid network, CancellationToken cancellation) =>
        cache.FindAsync(network, () => LoadAsync(network, cancellation));

    private async Task<Surroundings> LoadAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var services = await context.Set<StoredService>().Where(row => row.Network == network)
            .OrderBy(row => row.Id).Select(row => row.Content).ToListAsync(cancellation).ConfigureAwait(false);
        var staff = await context.Set<StoredStaff>().Where(row => row.Network == network)
            .OrderBy(row => row.Id).Select(row => new { row.Content, row.Caseload }).ToListAsync(cancellation).ConfigureAwait(false);
        return new Surroundings(
            [.. services.Select(Read<Service>).Select(service => new NetworkService(service.Facts, [.. service.Roles]))],
            [.. staff.Select(row => FactsOf(Read<StaffMember>(row.Content), row.Caseload))]);
    }

    private static StaffFacts FactsOf(StaffMember staff, long caseload) => new()
    {
        Id = staff.Id,
        Roles = staff.Roles,
        Languages = staff.Languages,
        Commune = staff.Commune,
        Caseload = caseload,
        Capacity = staff.Capacity,
        Absent = staff.Absent,
        Peer = staff.Peer,
    };

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, JournalJson.Options)!;
}
