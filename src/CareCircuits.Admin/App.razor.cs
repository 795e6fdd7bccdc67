using System.Globalization;
using CareCircuits.Admin.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;

namespace CareCircuits.Admin;

/// <summary>The page around every page: language, theme, and whether it lives (signed in) or stands still (signing in).</summary>
public sealed partial class App
{
    private const string Always = "all";
    private const string Never = "not all";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string Theme => ThemeChoice.Of(Http.Request);

    private string LightMedia => Theme switch { ThemeChoice.Light => Always, ThemeChoice.Dark => Never, _ => "(prefers-color-scheme: light)" };

    private string DarkMedia => Theme switch { ThemeChoice.Dark => Always, ThemeChoice.Light => Never, _ => "(prefers-color-scheme: dark)" };

    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
