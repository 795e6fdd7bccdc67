using System.Globalization;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Circuits.Found;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Jobs;
using CareCircuits.Admin.People;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Rules;
using CareCircuits.Admin.Running;
using CareCircuits.Admin.Searching;
using CareCircuits.Admin.Studio.Begin;
using CareCircuits.Admin.Studio.Checks;
using CareCircuits.Admin.Studio.Rehearsing;
using CareCircuits.Admin.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace CareCircuits.Admin;

/// <summary>Moves the screens in.</summary>
public static class AdminRoom
{
    /// <summary>The languages of the screens; the first is spoken where the browser asks for none of them.</summary>
    private static readonly CultureInfo[] Languages = [new("fr-BE"), new("nl-BE"), new("en-GB")];

    /// <summary>Adds what the screens need beside Care's own classes, and the parts of the frame that another room brings.</summary>
    public static IServiceCollection AddCareAdmin(this IServiceCollection services, FrameParts parts)
    {
        services.AddSingleton(parts);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddLocalization();
        services.AddScoped<Reader>().AddScoped<WhyTeller>().AddScoped<Refusals>();
        services.AddScoped<WorkReading>().AddScoped<RunReading>().AddScoped<HistoryTeller>().AddScoped<Everything>().AddSingleton<PersonReading>().AddSingleton<JobNames>();
        services.AddScoped<FindingWords>().AddSingleton<CircuitShelf>().AddSingleton<RuleShelf>().AddScoped<RuleSpeech>();
        services.AddScoped<MendWords>().AddScoped<OpenPlays>().AddScoped<PlayTeller>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages[0]);
            options.SupportedCultures = Languages;
            options.SupportedUICultures = Languages;
            options.FallBackToParentCultures = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new BrowserLanguage(Languages)];
        });
    }

    /// <summary>Maps the screens, what they are drawn with, and the switches of language and theme.</summary>
    public static void MapCareAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapBlazorScript();
        routes.MapChoices();
        routes.MapCircuitExports();
        routes.MapDraftFolder();
        var pages = routes.ServiceProvider.GetRequiredService<FrameParts>().Pages;
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies([.. pages]);
    }
}
