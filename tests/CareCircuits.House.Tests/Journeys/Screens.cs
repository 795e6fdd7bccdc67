using CareCircuits.Care.Time;
using CareCircuits.Host.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>A house that is open, with its demo network, and a browser in front of it.</summary>
public sealed class Screens : IAsyncLifetime
{
    // The longest that a page may take to do what it was asked for, in milliseconds.
    private const float Patience = 15_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    internal OpenHouse House { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
            return;
        await House.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright.Selectors.SetTestIdAttribute(Chromium.Mark);
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

    /// <summary>Closes the house and opens it again on the same file.</summary>
    internal Task RestartAsync() => House.RestartAsync();

    /// <summary>Someone with that role signs in by the demo's door, on a screen of that width.</summary>
    internal async Task<Visitor> SignInAsync(string role, int width, string language = "fr")
    {
        var page = await OpenAsync(width, language);
        await page.Locator($"[data-role={role}]").ClickAsync();
        return await ComeInAsync(page);
    }

    /// <summary>A staff member signs in by name and password.</summary>
    internal async Task<Visitor> SignInByNameAsync(string staff, int width, string password = "valley-of-the-vesdre")
    {
        var page = await OpenAsync(width, "fr");
        await page.FillAsync("#name", staff);
        await page.FillAsync("#password", password);
        await page.Locator("form button[type=submit]").First.ClickAsync();
        return await ComeInAsync(page);
    }

    /// <summary>The sign-in page, in a browser that nobody has used.</summary>
    internal async Task<IPage> OpenAsync(int width, string language)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 780 : 900 },
            Locale = language,
            BaseURL = House.Http.BaseAddress!.ToString(),
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        return page;
    }

    private static async Task<Visitor> ComeInAsync(IPage page)
    {
        var visitor = new Visitor(page);
        await visitor.IsLiveAsync();
        return visitor;
    }
}

/// <summary>The time in an open house.</summary>
internal static class HouseTime
{
    public static DateTimeOffset Now(this IServiceProvider rooms) => rooms.GetRequiredService<CareClock>().Now;
}
