using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>The server runs as a process of its own, and it or the browser is killed while someone designs.</summary>
public sealed class KilledJourneys : IAsyncLifetime
{
    private const string Meeting = "/circuits/dual-diagnosis/draft?workflow=discharge-handover&step=meeting";
    private readonly string folder = Directory.CreateTempSubdirectory("care-killed-").FullName;
    private readonly string address = $"http://127.0.0.1:{FreePort()}";
    private IPlaywright playwright = null!;
    private Process? server;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
            return;
        playwright = await Playwright.CreateAsync();
        playwright.Selectors.SetTestIdAttribute(Chromium.Mark);
        await OpenAsync();
    }

    public Task DisposeAsync()
    {
        if (Chromium.Program is not null)
        {
            Kill();
            playwright.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Journey]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_typed_without_a_rest_before_the_browser_or_the_server_is_killed_is_kept(bool isServer)
    {
        var browser = await Chromium.LaunchAsync(playwright);
        var page = await SignInAsync(browser);
        await page.GotoAsync("/circuits");
        await page.WaitForFunctionAsync("() => window.careIsLive === true");
        await page.Locator("[data-test^=begin-]").First.ClickAsync();
        await page.GetByTestId("saved").WaitForAsync();
        await GoAsync(page);

        // A colleague has the same step open and sees the words come, while whoever types them never rests.
        await using var other = await Chromium.LaunchAsync(playwright);
        var colleague = await SignInAsync(other);
        await GoAsync(colleague);
        _ = page.EvaluateAsync(Typing).ContinueWith(cut => cut.Exception, TaskScheduler.Default);
        await colleague.WaitForFunctionAsync($"() => {Title}.value.includes(' 9')");
        var seen = await colleague.EvaluateAsync<string>($"() => {Title}.value");

        if (isServer)
            Kill();
        await browser.CloseAsync();
        if (isServer)
            await OpenAsync();

        await using var later = await Chromium.LaunchAsync(playwright);
        var again = await SignInAsync(later);
        await GoAsync(again);
        Assert.StartsWith(seen, await again.EvaluateAsync<string>($"() => {Title}.value"), StringComparison.Ordinal);
    }

    private const string Title = "document.querySelector('[data-test=step-panel] [data-test=set-title-en]')";

    // A digit more every 100 ms, without end.
    private const string Typing = $$"""
        async () => {
            const field = {{Title}};
            field.focus();
            for (let word = 1; ; word++) {
                field.value += ` ${word % 10}`;
                field.dispatchEvent(new Event("input", { bubbles: true }));
                await new Promise(resolve => setTimeout(resolve, 100));
            }
        }
        """;

    private static async Task GoAsync(IPage page)
    {
        await page.GotoAsync(Meeting);
        await page.WaitForFunctionAsync("() => window.careIsLive === true");
    }

    private async Task<IPage> SignInAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, Locale = "en", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", "fabrice-noel");
        await page.FillAsync("#password", "valley-of-the-vesdre");
        await page.Locator("form button[type=submit]").First.ClickAsync();
        await page.WaitForFunctionAsync("() => window.careIsLive === true");
        return page;
    }

    private async Task OpenAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CareCircuits.Host.dll");
        server = Process.Start(new ProcessStartInfo("dotnet", [program, "--environment", "Development", "--urls", address, "--connection", $"Data Source={Path.Combine(folder, "care.db")}"])
        {
            RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory,
        })!;
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _ = server.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail("The server did not start.");
    }

    private void Kill()
    {
        if (server is null)
            return;
        server.Kill();
        server.WaitForExit();
        server.Dispose();
        server = null;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
