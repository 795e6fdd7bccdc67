using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace CareCircuits.Admin.Frame;

/// <summary>The first language of the browser that the screens speak, whatever its region: <c>nl-NL</c> reads Dutch as well as <c>nl-BE</c>.</summary>
internal sealed class BrowserLanguage(IReadOnlyList<CultureInfo> languages) : RequestCultureProvider
{
    private const int Most = 10;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var wished = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1).Take(Most)
            .Select(language => language.Value.ToString().Split('-')[0])
            .Select(language => languages.FirstOrDefault(known => known.TwoLetterISOLanguageName == language)?.Name)
            .FirstOrDefault(known => known is not null);
        return Task.FromResult(wished is null ? null : new ProviderCultureResult(wished));
    }
}
