using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outside;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Data.Tests;

/// <summary>A small network with the circuit in the box, and people who are enrolled in it.</summary>
internal sealed class Town(Rooms rooms, Guid network)
{
    public const string Circuit = "dual-diagnosis";
    private static readonly Lazy<CircuitSources> Sources = new(Read);

    public Guid Network => network;

    public Rooms Rooms => rooms;

    public static async Task<Town> BuildAsync(Rooms rooms)
    {
        var town = new Town(rooms, Guid.CreateVersion7());
        await rooms.Directory.SaveAsync(new Network(town.Network, "Vesdre"), default);
        Assert.IsType<PublishResult.Published>(await rooms.Publishing.PublishAsync(town.Network, Sources.Value, default));
        foreach (var service in Services)
            await rooms.Directory.SaveAsync(town.Network, service, default);
        foreach (var staff in Staff)
            await rooms.Directory.SaveAsync(town.Network, staff, default);
        return town;
    }

    /// <summary>A second version, in which the texts of one workflow were changed.</summary>
    public async Task PublishSecondAsync(string workflow, Func<string, string> change)
    {
        SourceFile Changed(SourceFile file)
        {
            var text = Encoding.UTF8.GetString(file.Bytes.Span);
            text = file.Path.EndsWith("/circuit.json", StringComparison.Ordinal) ? text.Replace("\"version\": 1,", "\"version\": 2,", StringComparison.Ordinal)
                : file.Path.EndsWith($"/{workflow}.json", StringComparison.Ordinal) ? change(text)
                : text;
            return new SourceFile(file.Path.Replace("/v1/", "/v2/", StringComparison.Ordinal), Encoding.UTF8.GetBytes(text));
        }

        var second = new CircuitSources($"workflows/{Circuit}/v2", [.. Sources.Value.Circuit.Select(Changed)], Sources.Value.Rules);
        Assert.IsType<PublishResult.Published>(await rooms.Publishing.PublishAsync(network, second, default));
    }

    /// <summary>Someone who is enrolled, and said yes.</summary>
    public async Task<EnrolmentKey> EnrolAsync(Guid? person = null)
    {
        var whose = person ?? Guid.CreateVersion7();
        if (person is null)
            await rooms.People.SaveAsync(network, Marie(whose), default);
        var id = Guid.CreateVersion7();
        var key = new EnrolmentKey(network, id);
        await rooms.Enrolments.AddAsync(
            new LoadedEnrolment
            {
                Key = key,
                Person = whose,
                Circuit = Circuit,
                State = new Enrolment
                {
                    Id = id.ToString(),
                    Status = EnrolmentStatus.Active,
                    Since = new DateOnly(2026, 3, 2),
                    Consents = ["care-coordination", "crisis-support"],
                },
                Revision = 1,
                Facts = new PersonFacts(),
                HasCarePlan = true,
            },
            default);
        return key;
    }

    public static Person Marie(Guid id) => new()
    {
        Id = id,
        Name = "Marie Dubois",
        Phone = "+32 87 00 00 00",
        Language = "fr",
        Wish = "Ne plus attendre seule",
        Facts = new PersonFacts { Age = 42, Commune = "Verviers", Languages = ["fr"] },
    };

    public Task<Outcome<Sent>> SendAsync(EnrolmentKey key, Signal signal, string? idempotencyKey = null) =>
        rooms.Runner.SendAsync(key, signal, Actor.Staff("ana"), idempotencyKey, default);

    public async Task<Enrolment> DoAsync(EnrolmentKey key, Signal signal) =>
        Assert.IsType<Outcome<Sent>.Accepted>(await SendAsync(key, signal)).Value.State;

    public Task<Enrolment> HappensAsync(EnrolmentKey key, string @event, params (string Name, object? Value)[] data) =>
        DoAsync(key, new Signal.Happened(@event, data.ToDictionary(datum => datum.Name, datum => datum.Value)));

    public async Task<Enrolment> CompletesAsync(EnrolmentKey key, string step, string outcome, params (string Name, object? Value)[] form)
    {
        var entry = await EntryAsync(key, step);
        return await DoAsync(key, new Signal.Completed(entry, outcome, form.ToDictionary(field => field.Name, field => field.Value)));
    }

    public async Task<Enrolment> AnswersAsync(EnrolmentKey key, string step, string by, Reply reply) =>
        await DoAsync(key, new Signal.Answered(await EntryAsync(key, step), by, reply, reply == Reply.Declined ? "no room" : null));

    public async Task<int> EntryAsync(EnrolmentKey key, string step) =>
        (await StateAsync(key)).Running.SelectMany(instance => instance.Stays).Single(stay => stay.Step == step).Entry;

    public async Task<Enrolment> StateAsync(EnrolmentKey key) => (await rooms.Enrolments.LoadAsync(key, default))!.State;

    public async Task<long> CaseloadAsync(string staff) =>
        (await rooms.Directory.SurroundingsAsync(network, default)).Staff.Single(member => member.Id == staff).Caseload;

    /// <summary>Someone at work here: a staff member of that service, with those roles.</summary>
    public async Task<Desk> DeskAsync(string staff, string service = "accueil", params string[] roles)
    {
        if (await rooms.Directory.StaffMemberAsync(network, staff, default) is null)
            await rooms.Directory.SaveAsync(network, new StaffMember { Id = staff, Name = staff, Service = service, Roles = roles }, default);
        return (await rooms.Get<Desks>().FindAsync(network, staff, default))!;
    }

    /// <summary>Someone who made contact and has not agreed to anything.</summary>
    public async Task<EnrolmentKey> ProposeAsync(Person person, string sender = "dr-lambert", params string[] consents)
    {
        await rooms.People.SaveAsync(network, person, default);
        var key = new EnrolmentKey(network, Guid.CreateVersion7());
        await rooms.Get<ISendings>().AddAsync(new Sending(key, sender, rooms.Time.Now), default);
        await rooms.Enrolments.AddAsync(
            new LoadedEnrolment
            {
                Key = key,
                Person = person.Id,
                Circuit = Circuit,
                State = new Enrolment { Id = key.Enrolment.ToString(), Consents = [.. consents] },
                Revision = 1,
                Facts = person.Facts,
            },
            default);
        await HappensAsync(key, "contact.made", ("sentBy", sender));
        return key;
    }

    /// <summary>The whole journal, read in pages.</summary>
    public async Task<List<JournalLine>> JournalAsync(EnrolmentKey key)
    {
        List<JournalLine> lines = [];
        while (await rooms.Enrolments.JournalAsync(key, lines.Count, 7, default) is { Count: > 0 } page)
            lines.AddRange(page);
        return lines;
    }

    /// <summary>Plays the journal again from the beginning and holds the end against what is stored.</summary>
    public async Task ReplaysAsync(EnrolmentKey key)
    {
        var lines = await JournalAsync(key);
        var loaded = (await rooms.Enrolments.LoadAsync(key, default))!;
        var versions = new Dictionary<int, Circuit>();
        foreach (var version in (await rooms.Circuits.ListAsync(network, default)).Select(version => version.Version))
            versions.Add(version, await rooms.Library.FindAsync(network, Circuit, version, default));
        var beginning = new Enrolment
        {
            Id = loaded.State.Id,
            Status = EnrolmentStatus.Active,
            Since = new DateOnly(2026, 3, 2),
            Consents = ["care-coordination", "crisis-support"],
        };

        var replay = Journal.Replay(version => versions[version], beginning, lines.Select(line => line.Entry));

        Assert.Null(replay.Broken);
        Assert.Equal(lines.Count, loaded.LastEntry);
        Assert.Equal(lines[^1].Entry.Hash, loaded.LastHash);
        Assert.Equal(Written(replay.State), Written(loaded.State));
    }

    /// <summary>A state as the journal writes it, without what has ended.</summary>
    public static string Written(Enrolment state) =>
        JsonSerializer.Serialize(state with { Instances = [.. state.Running] }, JournalJson.Options);

    private static readonly Service[] Services =
    [
        Of(new ServiceFacts { Id = "dr-lambert", Sector = "primary-care", Function = "F1", Line = 1, Branch = "outpatient" }, "gp"),
        Of(
            new ServiceFacts
            {
                Id = "ssm-vesdre", Sector = "mental-health", Function = "F3", Line = 2, Branch = "outpatient", Member = true, AcceptsActiveUse = true,
                Communes = ["Verviers", "Dison"], Languages = ["fr"], Cost = "reimbursed", WaitDays = 21,
            },
            "receiving-service"),
        Of(
            new ServiceFacts
            {
                Id = "equipe-mobile", Sector = "mental-health", Function = "F2a", Line = 2, Branch = "outpatient", Mobile = true, Acute = true, Member = true,
                AcceptsActiveUse = true, Communes = ["Verviers"], Languages = ["fr"],
            },
            "mobile-crisis-team"),
        Of(
            new ServiceFacts
            {
                Id = "unite-de-crise", Sector = "mental-health", Function = "F4", Line = 3, Branch = "residential", Acute = true, Member = true,
                AcceptsActiveUse = true, Communes = ["Verviers"], Languages = ["fr"], FreePlaces = 2,
            },
            "crisis-place"),
    ];

    private static readonly StaffMember[] Staff =
    [
        new() { Id = "ana", Name = "Ana", Service = "ssm-vesdre", Roles = ["case-manager"], Languages = ["fr"], Commune = "Verviers", Capacity = 20 },
        new() { Id = "bram", Name = "Bram", Service = "ssm-vesdre", Roles = ["case-manager"], Languages = ["nl"], Commune = "Dison", Capacity = 20 },
    ];

    private static Service Of(ServiceFacts facts, string role) =>
        new() { Id = facts.Id, Name = new Wording(new Dictionary<string, string> { ["fr"] = facts.Id }), Facts = facts, Roles = [role] };

    private static CircuitSources Read()
    {
        var root = Root();
        return new CircuitSources($"workflows/{Circuit}/v1", Files(root, $"workflows/{Circuit}/v1"), Files(root, "rules"));
    }

    private static SourceFile[] Files(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CareCircuits.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
