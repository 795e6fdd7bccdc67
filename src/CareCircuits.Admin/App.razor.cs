using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;

namespace CareCircuits.Admin;

/// <summary>The page around every page: language, theme, and whether it lives (signed in) or stands still (signing in).</summary>
public sealed partial class App(CareClock clock)
{
    private const string Always = "all";
    private const string Never = "not all";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>How far the house's time is ahead of the machine's, in milliseconds: in a demo, clocks in the browser run by it.</summary>
    private long Ahead => (long)clock.Offset.TotalMilliseconds;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string Theme => ThemeChoice.Of(Http.Request);

    private string LightMedia => Theme switch { ThemeChoice.Light => Always, ThemeChoice.Dark => Never, _ => "(prefers-color-scheme: light)" };

    private string DarkMedia => Theme switch { ThemeChoice.Dark => Always, ThemeChoice.Light => Never, _ => "(prefers-color-scheme: dark)" };

    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
