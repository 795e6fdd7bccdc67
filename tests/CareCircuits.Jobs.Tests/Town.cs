using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Care.Work;
using CareCircuits.Data;
using CareCircuits.Data.Keys;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Jobs.Tests;

/// <summary>A network on an SQLite file, on a Monday at nine in the morning, and the jobs as a host would run them.</summary>
public sealed class Town : IAsyncLifetime
{
    private const string Circuit = "dual-diagnosis";
    private readonly string folder = Directory.CreateTempSubdirectory("care-jobs-").FullName;
    private readonly ServiceProvider provider;

    public Town()
    {
        provider = new ServiceCollection()
            .AddCareData($"Data Source={Path.Combine(folder, "care.db")}", MasterKey.New())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<CareClock>().AddSingleton<Publishing>().AddSingleton<CircuitRunner>().AddSingleton<DueSender>().AddSingleton<OutboxSender>()
            .AddSingleton<ICarrier>(Mail)
            .AddSingleton<DueJob>().AddSingleton<OutboxJob>()
            .BuildServiceProvider();
    }

    internal StandingTime Time { get; } = new();

    /// <summary>Carries what goes by mail; it can be out of order.</summary>
    internal Postman Mail { get; } = new();

    internal Guid Network { get; } = Guid.CreateVersion7();

    internal IWork Work => Room<IWork>();

    internal IOutbox Outbox => Room<IOutbox>();

    private CircuitRunner Runner => Room<CircuitRunner>();

    public async Task InitializeAsync()
    {
        await Room<CareDatabase>().MigrateAsync(default);
        await Room<IDirectory>().SaveAsync(new Network(Network, "Vesdre"), default);
        Assert.IsType<PublishResult.Published>(await Room<Publishing>().PublishAsync(Network, Sources(), default));
        await Room<IDirectory>().SaveAsync(
            Network,
            new Service
            {
                Id = "dr-lambert", Name = new Wording(new Dictionary<string, string> { ["fr"] = "Dr Lambert" }),
                Facts = new ServiceFacts { Id = "dr-lambert", Sector = "primary-care", Function = "F1", Line = 1, Branch = "outpatient" }, Roles = ["gp"],
            },
            default);
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Someone who was enrolled and said yes to everything.</summary>
    internal async Task<EnrolmentKey> EnrolAsync()
    {
        var person = Guid.CreateVersion7();
        await Room<IPeople>().SaveAsync(Network, new Person { Id = person }, default);
        var key = new EnrolmentKey(Network, Guid.CreateVersion7());
        await Room<IEnrolmentStore>().AddAsync(
            new LoadedEnrolment
            {
                Key = key, Person = person, Circuit = Circuit, Revision = 1, Facts = new PersonFacts(),
                State = new Enrolment
                {
                    Id = key.Enrolment.ToString(), Status = EnrolmentStatus.Active, Since = new DateOnly(2026, 3, 2),
                    Consents = ["care-coordination", "crisis-support", "feedback", "orientation"],
                },
            },
            default);
        return key;
    }

    internal async Task<Enrolment> DoAsync(EnrolmentKey key, Signal signal) =>
        Assert.IsType<Outcome<Sent>.Accepted>(await Runner.SendAsync(key, signal, Actor.Staff("ana"), null, default)).Value.State;

    internal Task<Enrolment> HappensAsync(EnrolmentKey key, string name, params (string Name, object? Value)[] data) =>
        DoAsync(key, new Signal.Happened(name, data.ToDictionary(datum => datum.Name, datum => datum.Value)));

    internal async Task<IReadOnlyList<JournalLine>> JournalAsync(EnrolmentKey key) => await Room<IEnrolmentStore>().JournalAsync(key, 0, 1000, default);

    internal async Task<Enrolment> StateAsync(EnrolmentKey key) => (await Room<IEnrolmentStore>().LoadAsync(key, default))!.State;

    /// <summary>Sends one due row: the first of what is due.</summary>
    internal Task<int> SendOneAsync() => Room<DueSender>().SendAsync(1, 1, default);

    internal async Task<List<Happening>> HappeningsAsync(EnrolmentKey key) => [.. (await JournalAsync(key)).SelectMany(line => line.Happenings)];

    /// <summary>The alarm clock rings.</summary>
    internal async Task RingAsync()
    {
        await Room<DueJob>().Execute(null!);
        await Room<OutboxJob>().Execute(null!);
    }

    internal async Task<IReadOnlyList<InboxLine>> InboxAsync(string role) => await Work.InboxAsync(Network, [Party.Role(role)], null, 1000, default);

    internal T Room<T>()
        where T : notnull => provider.GetRequiredService<T>();

    private static CircuitSources Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "CareCircuits.sln")))
            root = root.Parent;
        SourceFile[] Files(string folder) =>
        [
            .. Directory.EnumerateFiles(Path.Combine(root.FullName, folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(Path.GetRelativePath(root.FullName, file).Replace('\\', '/'), File.ReadAllBytes(file))),
        ];
        return new CircuitSources($"workflows/{Circuit}/v1", Files($"workflows/{Circuit}/v1"), Files("rules"));
    }
}

/// <summary>Time that stands until it is moved.</summary>
internal sealed class StandingTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A carrier that remembers what it was given, and fails while it is told to.</summary>
internal sealed class Postman : ICarrier
{
    public List<OutboxMessage> Given { get; } = [];

    public string? Trouble { get; set; }

    public bool Takes(OutboxMessage message) => message.ByMail;

    public Task<string?> DeliverAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        Given.Add(claim.Message);
        return Task.FromResult(Trouble);
    }
}
