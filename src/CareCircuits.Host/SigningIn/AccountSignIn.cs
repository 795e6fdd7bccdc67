using System.Security.Claims;
using CareCircuits.Admin.Frame;
using CareCircuits.Data.Accounts;
using CareCircuits.Host.Api;
using CareCircuits.Host.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareCircuits.Host.SigningIn;

/// <summary>Lets people in by accounts and a cookie, and services' systems by their keys.</summary>
internal static class AccountSignIn
{
    private const int ShortestPassword = 12;

    public static IServiceCollection AddSigningIn(this IServiceCollection services, HostSettings settings)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeySignIn>(ApiKeySignIn.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "care";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = SignInPage.BackName;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        services.AddIdentityCore<Account>(identity =>
        {
            // Long is what counts (NIST SP 800-63B); a wrong guess costs time.
            identity.Password.RequiredLength = ShortestPassword;
            (identity.Password.RequireDigit, identity.Password.RequireNonAlphanumeric, identity.Password.RequireUppercase, identity.Password.RequireLowercase) = (false, false, false, false);
            identity.Lockout.MaxFailedAccessAttempts = 5;
        }).AddSignInManager().AddDefaultTokenProviders().AddCareAccounts().AddClaimsPrincipalFactory<WhoSignedIn>();

        // Whatever is mapped and says nothing about who may come in is closed.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("CareCircuits").PersistKeysToFileSystem(Directory.CreateDirectory(settings.CookieKeys));
        return services;
    }

    public static void MapSigningOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", async (HttpContext http, SignInManager<Account> signIn) =>
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }).AllowAnonymous().ExcludeFromDescription();
}

/// <summary>Writes into the cookie whose account it is: the network and the staff member.</summary>
internal sealed class WhoSignedIn(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Signed.NetworkClaim, user.Network.ToString()));
        identity.AddClaim(new Claim(Signed.StaffClaim, user.Staff));
        return identity;
    }
}
