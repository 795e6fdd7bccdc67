using System.Security.Claims;
using System.Text.Encodings.Web;
using CareCircuits.Care.Outside;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CareCircuits.Host.Api;

/// <summary>Knows a service's system by the key it carries.</summary>
internal sealed class ApiKeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyMaking keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "api-key";
    public const string Header = "X-Api-Key";
    private const int Longest = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 and <= Longest } secret])
            return AuthenticateResult.NoResult();
        if (await keys.FindAsync(secret, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("Nobody's key.");

        Context.Features.Set(key);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, key.Id.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}

/// <summary>A request by a service's system, once its key was known.</summary>
internal static class ApiRequests
{
    private const string IdempotencyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    /// <summary>The key that let it in.</summary>
    public static ApiKey Key(this HttpContext context) => context.Features.Get<ApiKey>() ?? throw new InvalidOperationException("No key let this request in.");

    /// <summary>The key by which the sender repeats itself; null where it gave none.</summary>
    public static string? IdempotencyKey(this HttpContext context) => context.Request.Headers[IdempotencyHeader] switch
    {
        [] => null,
        [{ Length: > 0 and <= LongestKey } key] => key,
        _ => throw new BadHttpRequestException($"Failed to bind parameter \"string {IdempotencyHeader}\": it has from 1 to {LongestKey} characters."),
    };
}
