using CareCircuits.Benchmarks.Samples;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Replaying;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Time;
using CareCircuits.Data;
using CareCircuits.Data.Keys;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace CareCircuits.Benchmarks.Stores;

/// <summary>A network with many enrolments in the circuit in the box.</summary>
internal sealed class BusyNetwork : IAsyncDisposable
{
    private const string Circuit = "dual-diagnosis";
    private const int Loaders = 256;
    private readonly ServiceProvider provider;
    private readonly Guid network = Guid.CreateVersion7();

    private BusyNetwork(string connectionString)
    {
        Designer = new Desk(network, new StaffMember { Id = "dora", Name = "Dora", Service = "team", Roles = [NetworkRoles.Coordinator] }, null, []);
        provider = new ServiceCollection()
            .AddCareData(connectionString, MasterKey.New())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<CareClock>()
            .AddSingleton<Publishing>()
            .AddSingleton<CircuitRunner>()
            .AddSingleton<DueSender>()
            .AddSingleton<FileDoor>().AddSingleton<ReplayWork>()
            .AddSingleton<DraftNews>().AddSingleton<DraftBeginning>().AddSingleton<DraftEditing>()
            .BuildServiceProvider();
    }

    public StandingTime Time { get; } = new();

    public CircuitRunner Runner => provider.GetRequiredService<CircuitRunner>();

    public DueSender Sender => provider.GetRequiredService<DueSender>();

    /// <summary>Someone who designs circuits here.</summary>
    public Desk Designer { get; }

    public ReplayWork Replays => provider.GetRequiredService<ReplayWork>();

    public DraftBeginning Beginnings => provider.GetRequiredService<DraftBeginning>();

    public DraftEditing Editing => provider.GetRequiredService<DraftEditing>();

    public IDueStore Dues => provider.GetRequiredService<IDueStore>();

    public EnrolmentKey[] Enrolments { get; private set; } = [];

    /// <summary>The entry of the task that is open in every enrolment.</summary>
    public int FirstEntry { get; private set; }

    public static async Task<BusyNetwork> OpenAsync(string connectionString, int enrolments)
    {
        var busy = new BusyNetwork(connectionString);
        await busy.provider.GetRequiredService<CareDatabase>().MigrateAsync(default);
        var directory = busy.provider.GetRequiredService<IDirectory>();
        await directory.SaveAsync(new Network(busy.network, "Busy"), default);
        await busy.provider.GetRequiredService<Publishing>().PublishAsync(busy.network, ShippedCircuit.Read(), default);
        await directory.SaveAsync(
            busy.network,
            new StaffMember { Id = "ana", Name = "Ana", Service = "team", Roles = ["case-manager"], Languages = ["fr"], Commune = "Verviers", Capacity = 2_000_000 },
            default);
        await busy.FillAsync(enrolments);
        return busy;
    }

    /// <summary>Has every enrolment do something, many at once.</summary>
    public Task ForAllAsync(Func<EnrolmentKey, Task> act) => Parallel.ForEachAsync(
        Enrolments, new ParallelOptions { MaxDegreeOfParallelism = Loaders }, async (key, _) => await act(key));

    public async Task<Sent> SendAsync(EnrolmentKey key, Signal signal) =>
        await Runner.SendAsync(key, signal, Actor.Staff("ana"), null, default) is Outcome<Sent>.Accepted(var sent)
            ? sent
            : throw new InvalidOperationException("The signal was refused.");

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    /// <summary>One person is led to where contacts go on and on; all others begin there.</summary>
    private async Task FillAsync(int enrolments)
    {
        var (_, state) = await LiveAsync(0);
        FirstEntry = EntryOf(state);
        Enrolments = new EnrolmentKey[enrolments];
        await Parallel.ForAsync(0, enrolments, new ParallelOptions { MaxDegreeOfParallelism = Loaders }, async (place, _) =>
            Enrolments[place] = await AddAsync(state));
    }

    /// <summary>A new person asks for a case manager, has one, and is met so many times: each a signal of its own.</summary>
    public async Task<(EnrolmentKey Key, Enrolment State)> LiveAsync(int contacts)
    {
        var key = await AddAsync(new Enrolment
        {
            Id = "new", Status = EnrolmentStatus.Active, Since = new DateOnly(2026, 3, 2), Consents = ["care-coordination", "crisis-support"],
        });
        var state = (await SendAsync(key, new Signal.Happened("case-manager.wished", new Dictionary<string, object?> { ["phase"] = 1L, ["phaseSince"] = "2026-03-02" }))).State;
        state = (await SendAsync(key, new Signal.Answered(EntryOf(state), "ana", Reply.Accepted, null))).State;
        foreach (var outcome in Enumerable.Repeat("met", contacts).Prepend("drawn-together").Prepend("yes-together"))
            state = (await SendAsync(key, new Signal.Completed(EntryOf(state), outcome, new Dictionary<string, object?>()))).State;
        return (key, state);
    }

    public static int EntryOf(Enrolment state) => state.Running.Single().Stays.Single().Entry;

    private async Task<EnrolmentKey> AddAsync(Enrolment state)
    {
        var (person, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await provider.GetRequiredService<IPeople>().SaveAsync(
            network, new Person { Id = person, Name = "Somebody", Facts = new PersonFacts { Age = 42, Commune = "Verviers", Languages = ["fr"] } }, default);
        var enrolment = new LoadedEnrolment
        {
            Key = new EnrolmentKey(network, id), Person = person, Circuit = Circuit, State = state with { Id = id.ToString() }, Revision = 1, Facts = new PersonFacts(),
        };
        await provider.GetRequiredService<IEnrolmentStore>().AddAsync(enrolment, default);
        return enrolment.Key;
    }
}
