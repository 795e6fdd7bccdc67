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
    public async Task What_was_typed_a_second_before_the_browser_or_the_server_is_killed_is_kept(bool isServer)
    {
        var browser = await Chromium.LaunchAsync(playwright);
        var page = await SignInAsync(browser);
        await page.GotoAsync("/circuits");
        await page.WaitForFunctionAsync("() => window.careIsLive === true");
        await page.Locator("[data-test^=begin-]").First.ClickAsync();
        await page.GetByTestId("saved").WaitForAsync();
        await page.GotoAsync(Meeting);
        await page.WaitForFunctionAsync("() => window.careIsLive === true");

        // The browser types on by itself, and notes when it wrote what, until it is cut off.
        var written = page.EvaluateAsync<string>(Typing, isServer ? 2600 : 2200);
        var text = await written;
        var settled = text[..text.IndexOf('|', StringComparison.Ordinal)];
        if (isServer)
            Kill();
        else
            await browser.CloseAsync();

        if (isServer)
        {
            await browser.CloseAsync();
            await OpenAsync();
        }

        await using var other = await Chromium.LaunchAsync(playwright);
        var again = await SignInAsync(other);
        await again.GotoAsync(Meeting);
        await again.WaitForFunctionAsync("() => window.careIsLive === true");
        var kept = await again.GetByTestId("step-panel").GetByTestId("set-title-en").InputValueAsync();
        Assert.StartsWith(settled, kept, StringComparison.Ordinal);
    }

    // Types a word every 150 ms for so long; tells all that stood there a second before the end, then a bar and what was typed since.
    private const string Typing = """
        async length => {
            const field = document.querySelector("[data-test=step-panel] [data-test=set-title-en]"), begun = performance.now(), said = [];
            field.focus();
            for (let word = 1; performance.now() - begun < length; word++) {
                field.value += ` ${word}`;
                field.dispatchEvent(new Event("input", { bubbles: true }));
                said.push([performance.now(), field.value]);
                await new Promise(resolve => setTimeout(resolve, 150));
            }
            const end = performance.now(), settled = said.filter(([at]) => at < end - 1000).at(-1)[1];
            return settled + "|" + field.value.slice(settled.length);
        }
        """;

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
