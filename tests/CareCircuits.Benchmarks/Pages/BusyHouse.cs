using System.Diagnostics;
using System.Text.RegularExpressions;
using CareCircuits.Care.Access;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Networks;
using CareCircuits.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareCircuits.Benchmarks.Pages;

/// <summary>A house as it really runs, with its demo network, in which people sign in by the demo's door and others come all the while.</summary>
internal sealed partial class BusyHouse : IAsyncDisposable
{
    private static readonly TimeSpan BetweenContacts = TimeSpan.FromMilliseconds(500);
    private readonly string folder = Directory.CreateTempSubdirectory("care-pages-").FullName;
    private readonly List<HttpClient> clients = [];
    private WebApplication host = null!;

    /// <summary>From the start of the host to the sign-in page; the demo network was there already.</summary>
    public TimeSpan ToFirstPage { get; private set; }

    public static async Task<BusyHouse> OpenAsync()
    {
        var house = new BusyHouse();
        await house.StartAsync();
        await house.StopAsync();
        var began = Stopwatch.GetTimestamp();
        await house.StartAsync();
        using var first = house.Client();
        await first.GetStringAsync("/sign-in");
        house.ToFirstPage = Stopwatch.GetElapsedTime(began);
        return house;
    }

    /// <summary>Signs in so many people, the roles of the demo one after the other.</summary>
    public async Task<IReadOnlyList<HttpClient>> SignInAsync(int many)
    {
        for (var number = 0; number < many; number++)
        {
            var client = Client();
            var page = await client.GetStringAsync("/sign-in");
            var staff = Staff().Matches(page).Select(match => match.Groups["id"].Value).ToList();
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "demo",
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
                ["Staff"] = staff[number % staff.Count],
            });
            var answer = await client.PostAsync("/sign-in", form);
            if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in")
                throw new InvalidOperationException($"Nobody could sign in: {answer.StatusCode}.");
            clients.Add(client);
        }

        return clients;
    }

    /// <summary>Someone comes twice a second: what is shown changes while it is read.</summary>
    public async Task WorkAsync(TimeSpan span)
    {
        var contacts = host.Services.GetRequiredService<ContactMaking>();
        var network = (await host.Services.GetRequiredService<IDirectory>().NetworksAsync(default))[0].Id;
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < span; await Task.Delay(BetweenContacts))
            await contacts.MakeAsync(network, new NewContact { Service = "dr-claessens", Language = "fr" }, Actor.Staff("demo"), null, default);
    }

    /// <summary>The addresses of the people on their list.</summary>
    public static string[] PeopleOn(string page) => [.. Person().Matches(page).Select(match => "/" + match.Groups["address"].Value).Distinct()];

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(host.Urls.First()) };

    private async Task StartAsync()
    {
        host = await CareHost.OpenAsync(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--connection", $"Data Source={Path.Combine(folder, "care.db")}", "--Logging:LogLevel:Default", nameof(LogLevel.Warning)],
            TimeProvider.System, default);
        await host.StartAsync();
    }

    private async Task StopAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Staff\" value=\"(?<id>[^\"]+)\"")]
    private static partial Regex Staff();

    [GeneratedRegex("href=\"/?(?<address>people/[0-9a-f-]{36})")]
    private static partial Regex Person();
}
