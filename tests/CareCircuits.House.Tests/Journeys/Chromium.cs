using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>The browser that journeys are made in: the one that <c>CARE_CHROMIUM</c> names, else the one that is installed.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static string? Program { get; } = Find();

    /// <summary>How pages mark what a journey uses.</summary>
    public const string Mark = "data-test";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });

    private static string? Find() => Environment.GetEnvironmentVariable("CARE_CHROMIUM") is { Length: > 0 } given
        ? given
        : Names.SelectMany(name => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}

/// <summary>A journey in the browser; skipped aloud where there is none.</summary>
public sealed class JourneyAttribute : TheoryAttribute
{
    public JourneyAttribute()
    {
        if (Chromium.Program is null)
            Skip = "There is no Chromium here: no journey was made. Install it, or name one in CARE_CHROMIUM.";
    }
}
