using System.Security.Cryptography;
using CareCircuits.Care.Networks;
using CareCircuits.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CareCircuits.Host.SigningIn;

/// <summary>Gives a staff member an account, or a new password, from the command line: <c>--give-account STAFF</c>. The password is shown once.</summary>
internal static class AccountGiving
{
    public const string Setting = "give-account";
    private const int Length = 20;

    /// <summary>Without signs that are taken for one another when they are read aloud.</summary>
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The exit code: 0, or 2 where nobody of that id works in a network.</summary>
    public static async Task<int> GiveAsync(IServiceProvider rooms, string staff, TextWriter output, CancellationToken cancellation)
    {
        var directory = rooms.GetRequiredService<IDirectory>();
        foreach (var network in await directory.NetworksAsync(cancellation))
        {
            if (await directory.StaffMemberAsync(network.Id, staff, cancellation) is null)
                continue;
            await using var scope = rooms.CreateAsyncScope();
            var password = await GiveAsync(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), network.Id, staff);
            await output.WriteLineAsync($"Account {staff}, password {password}");
            return 0;
        }

        await output.WriteLineAsync($"Nobody with the id {staff} works in a network of this house.");
        return 2;
    }

    private static async Task<string> GiveAsync(UserManager<Account> accounts, Guid network, string staff)
    {
        var password = RandomNumberGenerator.GetString(Signs, Length);
        if (await accounts.FindByNameAsync(staff) is { } known)
        {
            Assure(await accounts.RemovePasswordAsync(known));
            Assure(await accounts.AddPasswordAsync(known, password));
            Assure(await accounts.SetLockoutEndDateAsync(known, null));
        }
        else
        {
            Assure(await accounts.CreateAsync(new Account { Id = Guid.CreateVersion7(), Network = network, Staff = staff, UserName = staff, LockoutEnabled = true }, password));
        }

        return password;
    }

    private static void Assure(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
