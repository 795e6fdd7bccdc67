using System.Globalization;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>Sends signals of all kinds, from people and from the clock, and delivers what follows, until it is killed.</summary>
internal static class Load
{
    public const string Name = "load";
    private const int CallersEach = 2;
    private static readonly TimeSpan PerSignal = TimeSpan.FromMinutes(40);

    /// <summary>How a process is started that does this.</summary>
    public static IEnumerable<string> Arguments(string connectionString, Guid network, DateTimeOffset begin, IEnumerable<EnrolmentKey> people) =>
    [
        typeof(Program).Assembly.Location, Name, connectionString, network.ToString(), begin.ToString("O", CultureInfo.InvariantCulture),
        .. people.Select(key => key.Enrolment.ToString()),
    ];

    public static async Task RunAsync(string connectionString, Guid network, DateTimeOffset begin, Guid[] enrolments)
    {
        var words = new Words(Console.OpenStandardOutput());
        await using var rooms = new Rooms(connectionString, carrier: words);
        rooms.Time.Now = begin;
        using var happened = new SemaphoreSlim(0);
        var callers = enrolments.SelectMany(id => Enumerable.Range(0, CallersEach).Select(caller =>
            Task.Run(() => CallAsync(rooms, new EnrolmentKey(network, id), caller, words, happened))));
        await Task.WhenAny([.. callers, Task.Run(() => LetTimePassAsync(rooms, happened))]).Unwrap();
    }

    private static async Task CallAsync(Rooms rooms, EnrolmentKey key, int caller, Words words, SemaphoreSlim happened)
    {
        var circuit = await rooms.Library.FindAsync(key.Network, Town.Circuit, 1, default);
        var chance = new Random();
        for (var number = 0; ; number++)
        {
            var mark = $"{key.Enrolment:N}-{caller}-{number}-{chance.NextInt64():x}";
            Signal? signal = number % 3 == 1 && (await rooms.Enrolments.LoadAsync(key, default))?.State is { } state ? Work(circuit, state, chance) : null;
            signal ??= Event(number, mark);
            if (await rooms.Runner.SendAsync(key, signal, Actor.Staff("ana"), mark, default) is Outcome<Sent>.Accepted)
                await words.AcknowledgedAsync(key, mark, isMarked: signal is Signal.Happened { Event: "contact.made" });
            happened.Release();
        }
    }

    /// <summary>The mark is in the journal, where the test looks for it.</summary>
    private static Signal.Happened Event(int number, string mark) => number switch
    {
        0 => new Signal.Happened("case-manager.wished", new Dictionary<string, object?> { ["phase"] = 1L, ["phaseSince"] = "2026-03-02" }),
        _ => new Signal.Happened("contact.made", new Dictionary<string, object?> { ["sentBy"] = mark }),
    };

    private static Signal.Completed? Work(Circuit circuit, Enrolment state, Random chance)
    {
        var open = state.Running.SelectMany(instance => instance.Stays.OfType<Stay.Doing>(), (instance, stay) => (instance, stay)).ToList();
        if (open.Count == 0)
            return null;
        var (workflow, task) = open[chance.Next(open.Count)];
        var outcomes = ((TaskStep)circuit.Workflows[workflow.Workflow].Steps[task.Step].Definition).Outcomes.Keys.ToList();
        return new Signal.Completed(task.Entry, outcomes[chance.Next(outcomes.Count)], new Dictionary<string, object?>());
    }

    /// <summary>Time passes as things happen, and the work of both jobs goes on beside them.</summary>
    private static async Task LetTimePassAsync(Rooms rooms, SemaphoreSlim happened)
    {
        while (true)
        {
            await happened.WaitAsync();
            rooms.Time.Now += PerSignal;
            await Task.WhenAll(rooms.Sender.SendAsync(50, 4, default), rooms.OutboxSender.SendAsync(50, default));
        }
    }
}
