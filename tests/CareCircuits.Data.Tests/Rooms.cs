using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Incidents;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.People;
using CareCircuits.Care.Replaying;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Time;
using CareCircuits.Care.Upkeep;
using CareCircuits.Care.Work;
using CareCircuits.Data.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareCircuits.Data.Tests;

/// <summary>The rooms as a host moves them in, on a clock that stands until it is moved. New rooms on the same database are a restart.</summary>
internal sealed class Rooms : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday9 = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly MasterKey Master = new(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray());
    private readonly ServiceProvider provider;

    public Rooms(string connectionString, MasterKey? master = null, ICarrier? carrier = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddCareData(connectionString, master ?? Master)
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<CareClock>()
            .AddSingleton<Publishing>()
            .AddSingleton<CircuitRunner>()
            .AddSingleton<DueSender>()
            .AddSingleton<OutboxSender>()
            .AddSingleton<Desks>().AddSingleton<Absences>().AddSingleton<FileDoor>().AddSingleton<BrokenGlass>()
            .AddSingleton<PeopleList>().AddSingleton<PersonEdits>().AddSingleton<RunList>()
            .AddSingleton<EnrolmentSignals>().AddSingleton<Consents>().AddSingleton<Care.Enrolling.Enrolments>()
            .AddSingleton<TaskWork>().AddSingleton<QuestionWork>().AddSingleton<Repairs>()
            .AddSingleton<MoveJudging>().AddSingleton<MoveWork>().AddSingleton<MovePlanning>().AddSingleton<ReplayWork>()
            .AddSingleton<DraftKeeping>().AddSingleton<HouseUpkeep>()
            .AddSingleton<DraftNews>().AddSingleton<DraftBeginning>().AddSingleton<DraftEditing>().AddSingleton<Publication>().AddSingleton<RealCases>();
        if (carrier is not null)
            services.AddSingleton(carrier);
        provider = services.BuildServiceProvider();
    }

    public StandingTime Time { get; } = new();

    public CareDatabase Database => provider.GetRequiredService<CareDatabase>();

    public IEnrolmentStore Enrolments => provider.GetRequiredService<IEnrolmentStore>();

    public IDueStore Dues => provider.GetRequiredService<IDueStore>();

    public IOutbox Outbox => provider.GetRequiredService<IOutbox>();

    public IWork Work => provider.GetRequiredService<IWork>();

    public IDirectory Directory => provider.GetRequiredService<IDirectory>();

    public IPeople People => provider.GetRequiredService<IPeople>();

    public ICircuitStore Circuits => provider.GetRequiredService<ICircuitStore>();

    public CircuitLibrary Library => provider.GetRequiredService<CircuitLibrary>();

    public CircuitRunner Runner => provider.GetRequiredService<CircuitRunner>();

    public DueSender Sender => provider.GetRequiredService<DueSender>();

    public OutboxSender OutboxSender => provider.GetRequiredService<OutboxSender>();

    public Publishing Publishing => provider.GetRequiredService<Publishing>();

    public ChangeFeed Changes => provider.GetRequiredService<ChangeFeed>();

    /// <summary>What runs as long as the host does.</summary>
    public IEnumerable<IHostedService> Services => provider.GetServices<IHostedService>();

    /// <summary>Anything else that a host registers.</summary>
    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    internal Databases.CareStore Store => provider.GetRequiredService<Databases.CareStore>();

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}

/// <summary>Time that stands until it is moved.</summary>
internal sealed class StandingTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Rooms.Monday9;

    public override DateTimeOffset GetUtcNow() => Now;
}
