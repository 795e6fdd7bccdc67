using System.Globalization;
using CareCircuits.Data.Accounts;
using CareCircuits.Host.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CareCircuits.Host.SigningIn;

/// <summary>Where staff sign in. In Development it also shows accounts to try, one for each role.</summary>
public sealed partial class SignInPage(SignInManager<Account> signIn, NavigationManager navigation, IServiceProvider rooms)
{
    internal const string BackName = "back";
    private IReadOnlyList<DemoAccount> demo = [];
    private string? problem;

    [SupplyParameterFromQuery(Name = BackName)]
    private string? Back { get; set; }

    [SupplyParameterFromForm]
    private string? Name { get; set; }

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [SupplyParameterFromForm]
    private string? Staff { get; set; }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        demo = rooms.GetService<DemoAccounts>() is { } accounts ? await accounts.ListAsync(CancellationToken.None) : [];

    private async Task EnterAsync()
    {
        var result = await signIn.PasswordSignInAsync(Name ?? "", Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            GoOn();
        else
            problem = result.IsLockedOut ? "LockedOut" : "Wrong";
    }

    private async Task EnterDemoAsync()
    {
        // Only an account that the page itself shows is opened without a password.
        if (demo.Any(place => place.Staff == Staff) && await signIn.UserManager.FindByNameAsync(Staff!) is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false);
            GoOn();
        }
        else
        {
            problem = "Wrong";
        }
    }

    /// <summary>On to where one wanted to go, and to nowhere outside the house.</summary>
    private void GoOn() => navigation.NavigateTo(Back is ['/', not ('/' or '\\'), ..] or "/" ? Back : "/", forceLoad: true);
}
