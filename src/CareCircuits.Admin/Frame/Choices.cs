using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CareCircuits.Admin.Frame;

/// <summary>What a reader chooses for their browser: language and theme. Each is a cookie, and the page is loaded again.</summary>
internal static class Choices
{
    private static readonly CookieOptions AYear = new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true };

    public static void MapChoices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/choose/language/{language}", (string language, string? back, HttpContext http, IOptions<RequestLocalizationOptions> options) =>
        {
            if (options.Value.SupportedUICultures!.FirstOrDefault(known => known.TwoLetterISOLanguageName == language) is { } culture)
                http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), AYear);
            return Back(back);
        }).AllowAnonymous().ExcludeFromDescription();

        routes.MapGet("/choose/theme/{theme}", (string theme, string? back, HttpContext http) =>
        {
            if (theme is ThemeChoice.Light or ThemeChoice.Dark)
                http.Response.Cookies.Append(ThemeChoice.Cookie, theme, AYear);
            else
                http.Response.Cookies.Delete(ThemeChoice.Cookie);
            return Back(back);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Back to where one was, and to nowhere outside the house.</summary>
    private static IResult Back(string? back) =>
        Results.LocalRedirect(back is ['/', not ('/' or '\\'), ..] ? back : "/");
}

/// <summary>Light, dark, or as the system has it.</summary>
internal static class ThemeChoice
{
    public const string Cookie = "theme";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";

    public static string Of(HttpRequest request) => request.Cookies[Cookie] switch { Light => Light, Dark => Dark, _ => System };
}
