using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>Sends signals of all kinds, from people and from the clock, until it is killed. What was acknowledged is said on the standard output.</summary>
internal static class Load
{
    public const string Name = "load";
    private const int CallersEach = 2;

    public static async Task RunAsync(string connectionString, Guid network, Guid[] enrolments)
    {
        await using var rooms = new Rooms(connectionString);
        var acknowledged = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        var callers = enrolments.SelectMany(id => Enumerable.Range(0, CallersEach).Select(caller =>
            Task.Run(() => CallAsync(rooms, new EnrolmentKey(network, id), caller, acknowledged))));
        await Task.WhenAny([.. callers, Task.Run(() => LetTimePassAsync(rooms))]).Unwrap();
    }

    private static async Task CallAsync(Rooms rooms, EnrolmentKey key, int caller, TextWriter acknowledged)
    {
        var circuit = await rooms.Library.FindAsync(key.Network, Town.Circuit, 1, default);
        var chance = new Random();
        for (var number = 0; ; number++)
        {
            var mark = $"{key.Enrolment:N}-{caller}-{number}-{chance.NextInt64():x}";
            Signal? signal = number % 3 == 1 && (await rooms.Enrolments.LoadAsync(key, default))?.State is { } state ? Work(circuit, state, chance) : null;
            signal ??= Event(number, mark);
            if (await rooms.Runner.SendAsync(key, signal, Actor.Staff("ana"), mark, default) is Outcome<Sent>.Accepted)
                await acknowledged.WriteAsync($"{key.Enrolment} {mark} {(signal is Signal.Happened { Event: "contact.made" } ? "marked" : "plain")}\n");
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

    private static async Task LetTimePassAsync(Rooms rooms)
    {
        while (true)
        {
            await rooms.Sender.SendAsync(50, 4, default);
            rooms.Time.Now += TimeSpan.FromHours(2);
            await Task.Delay(5);
        }
    }
}
