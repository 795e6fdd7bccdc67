using System.Net.Http.Json;
using System.Text.Json;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Host.Tests;

/// <summary>A host as it really runs, with its demo network, on a port and an SQLite file of its own.</summary>
public sealed class OpenHouse : IAsyncLifetime
{
    private readonly RunningTime time;
    private readonly string folder = Directory.CreateTempSubdirectory("care-host-").FullName;
    private WebApplication host = null!;

    /// <summary>Opens on a Tuesday in spring.</summary>
    public OpenHouse()
        : this(new DateTimeOffset(2026, 4, 14, 8, 0, 0, TimeSpan.Zero))
    {
    }

    internal OpenHouse(DateTimeOffset opensAt) => time = new RunningTime(opensAt);

    internal IServiceProvider Rooms => host.Services;

    internal HttpClient Http { get; private set; } = null!;

    public Task InitializeAsync() => OpenAsync("Development");

    public async Task DisposeAsync()
    {
        await CloseAsync();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Someone who was still at the draft had a last word kept meanwhile; now nobody is left.
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Closes it and opens it again on the same file.</summary>
    internal async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync("Development");
    }

    internal async Task<Guid> NetworkAsync() => Assert.Single(await Rooms.GetRequiredService<IDirectory>().NetworksAsync(default)).Id;

    /// <summary>A client that carries a key of that service.</summary>
    internal async Task<HttpClient> AsAsync(string service)
    {
        var client = new HttpClient { BaseAddress = Http.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Api-Key", await KeyAsync(service));
        return client;
    }

    internal async Task<string> KeyAsync(string service) =>
        await Rooms.GetRequiredService<KeyMaking>().MakeAsync(await NetworkAsync(), service, "test", default);

    /// <summary>A question of the demo network that waits for an answer of a service.</summary>
    internal async Task<Referral> QuestionAsync()
    {
        var network = await NetworkAsync();
        var services = await Rooms.GetRequiredService<IDirectory>().ServicesAsync(network, null, 100, default);
        var asked = services.Select(service => new Party(PartyKind.Service, service.Id)).ToList();
        return (await Rooms.GetRequiredService<IWork>().QuestionsAsync(network, asked, 0, 100, default))[0];
    }

    private async Task OpenAsync(string environment)
    {
        host = await CareHost.OpenAsync(
            ["--environment", environment, "--urls", "http://127.0.0.1:0", "--connection", $"Data Source={Path.Combine(folder, "care.db")}"], time, default);
        await host.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        await host.DisposeAsync();
    }
}

/// <summary>What the API is asked and says.</summary>
internal static class Conversation
{
    public static async Task<HttpResponseMessage> SayAsync(this HttpClient client, string path, string body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The answer is a problem with this code that names this field.</summary>
    public static async Task IsProblemAsync(this HttpResponseMessage response, int status, string code, string? field = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        if (field is not null)
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), text);
    }

    public static Task<JsonElement> ListAsync(this HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Makes a contact; the id of its enrolment.</summary>
    public static async Task<Guid> ContactAsync(this HttpClient client, string body = "{}")
    {
        var response = await client.SayAsync("/api/v1/contacts", body);
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        return (await response.JsonAsync()).GetProperty("enrolment").GetGuid();
    }
}

/// <summary>Begins at a given moment and runs on from there, so that no test depends on the day on which it is run.</summary>
internal sealed class RunningTime(DateTimeOffset begin) : TimeProvider
{
    private readonly long since = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => begin + System.GetElapsedTime(since);
}
