using CareCircuits.Host.Tests;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>A house that is open, with its demo network, and a browser in front of it.</summary>
public sealed class Screens : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal OpenHouse House { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
            return;
        await House.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is null)
            return;
        await browser.DisposeAsync();
        playwright!.Dispose();
        await House.DisposeAsync();
    }

    /// <summary>Someone with that role signs in by the demo's door, on a screen of that width.</summary>
    internal async Task<Visitor> SignInAsync(string role, int width, string language = "fr")
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 780 : 900 },
            Locale = language,
            BaseURL = House.Http.BaseAddress!.ToString(),
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator($"[data-role={role}]").ClickAsync();
        var visitor = new Visitor(page);
        await visitor.IsLiveAsync();
        return visitor;
    }
}
