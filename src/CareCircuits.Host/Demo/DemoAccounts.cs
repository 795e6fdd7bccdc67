using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Data.Accounts;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Identity;

namespace CareCircuits.Host.Demo;

/// <summary>An account of the demo that can be entered with one click.</summary>
internal sealed record DemoAccount(string Staff, string Name, string Role, Wording RoleTitle, Wording Service);

/// <summary>Accounts for the staff of the demo, in Development only. Their common password stands in the README; nothing real is behind it.</summary>
internal sealed class DemoAccounts(IServiceScopeFactory scopes, IDirectory directory, ICircuitStore store, CircuitLibrary circuits)
{
    /// <summary>The password of every account of the demo.</summary>
    public const string Password = "valley-of-the-vesdre";

    private IReadOnlyList<DemoAccount>? list;

    /// <summary>Makes an account for each member of the demo's staff who has none.</summary>
    public async Task MakeAsync(Guid network)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var hash = users.PasswordHasher.HashPassword(new Account(), Password);
        foreach (var member in DemoStaff.All)
        {
            if (await users.FindByNameAsync(member.Id) is not null)
                continue;
            var account = new Account { Id = Guid.CreateVersion7(), Network = network, Staff = member.Id, UserName = member.Id, PasswordHash = hash, LockoutEnabled = true };
            if (await users.CreateAsync(account) is { Succeeded: false } failed)
                throw new InvalidOperationException($"No account for {member.Id}: {string.Join(' ', failed.Errors.Select(error => error.Description))}");
        }
    }

    /// <summary>The first holder of each role, in the order of the circuit.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancellation)
    {
        if (list is not null)
            return list;
        if (await directory.NetworksAsync(cancellation) is not [var network, ..] || await store.ListAsync(network.Id, cancellation) is not [var version, ..])
            return [];
        var circuit = await circuits.FindAsync(network.Id, version.Id, version.Version, cancellation);
        return list =
        [
            .. circuit.Definition.Roles
                .Select(role => (Role: role, Member: DemoStaff.All.FirstOrDefault(member => member.Roles.Contains(role.Id))))
                .Where(found => found.Member is not null)
                .Select(found => new DemoAccount(
                    found.Member!.Id, found.Member.Name, found.Role.Id, found.Role.Title, DemoServices.All.First(service => service.Id == found.Member.Service).Name)),
        ];
    }
}
