using System.Text;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

/// <summary>Nothing that was promised is lost or doubled, whatever day it starts on.</summary>
public class DueMomentsTests
{
    private static readonly (string Step, string Due)[] Tasks =
    [
        ("elapsed", """{ "after": "PT72H" }"""),
        ("working", """{ "after": "P2D", "clock": "working" }"""),
        ("calendar", """{ "after": "P7D", "clock": "calendar" }"""),
    ];

    private static readonly Circuit Circuit = Read();
    private static readonly Situation Nothing = new();

    [Theory]
    [InlineData("02:30")]
    [InlineData("09:00")]
    [InlineData("23:30")]
    public void Every_due_moment_of_every_day_fires_exactly_once_and_on_time(string time)
    {
        foreach (var start in EveryDay().Select(day => At($"{day:yyyy-MM-dd} {time}")))
        {
            var fired = PlayToTheEnd(start, out var end);

            Assert.Equal(Expected(start), fired.Order());
            Assert.Equal("achieved", Assert.Single(end.Instances).Result);
        }
    }

    private static List<(DateTimeOffset At, string What)> PlayToTheEnd(DateTimeOffset start, out Enrolment state)
    {
        state = Accepted(new Enrolment { Id = "someone" }, new Signal.Happened("promise.begun", new Dictionary<string, object?>()), start).After;
        var fired = new List<(DateTimeOffset, string)>();
        while (Next(state) is var (at, signal))
        {
            Assert.IsType<Outcome<Decision>.Refused>(Decider.Decide(Circuit, state, signal, Nothing, at.AddTicks(-1)));

            var decision = Accepted(state, signal, at);
            fired.AddRange(decision.Happenings.Select(Told).OfType<string>().Select(what => (at, what)));
            state = decision.After;

            Assert.IsType<Outcome<Decision>.Refused>(Decider.Decide(Circuit, state, signal, Nothing, at));
        }

        return fired;
    }

    private static IEnumerable<(DateTimeOffset At, string What)> Expected(DateTimeOffset start)
    {
        (string Step, DateTimeOffset Due)[] dues =
        [
            ("elapsed", Clock.MomentOf(Elapsed("PT72H"), start)),
            ("working", Clock.MomentOf(Working("P2D"), start)),
            ("calendar", Clock.MomentOf(Calendar("P7D"), start)),
        ];
        return dues
            .SelectMany(due => ((double[])[-24, 0, 1]).Select(hours => (due.Due.AddHours(hours), "remind " + due.Step)).Append((due.Due.AddHours(12), "escalate " + due.Step)))
            .Append((start.AddHours(24), "timeout pause"))
            .Order();
    }

    private static string? Told(Happening happening) => happening switch
    {
        Happening.Reminded reminded => "remind " + reminded.Step,
        Happening.Escalated escalated => "escalate " + escalated.Step,
        Happening.StepLeft { Way: { From: "pause" } way } => way.Label + " pause",
        _ => null,
    };

    private static (DateTimeOffset At, Signal Signal)? Next(Enrolment state)
    {
        var pending = state.Running
            .SelectMany(instance => instance.Stays)
            .SelectMany(stay => stay.Timers, (stay, timer) => (timer.At, new Signal.Due(stay.Entry, timer.Kind, timer.Index)))
            .ToList();
        return pending.Count == 0 ? null : pending.MinBy(due => due.At);
    }

    private static Decision Accepted(Enrolment state, Signal signal, DateTimeOffset now) =>
        Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(Circuit, state, signal, Nothing, now)).Value;

    private static Circuit Read()
    {
        var branches = Tasks.Select(task => $$"""
            { "id": "in-{{task.Step}}", "start": "{{task.Step}}", "steps": [
              { "id": "{{task.Step}}", "type": "task", "title": { "en": "Do it" }, "role": "worker", "due": {{task.Due}},
                "remind": [ "-PT24H", "PT0S", "PT1H" ], "overdue": { "after": "PT12H", "escalate": "coordinator", "next": "end-{{task.Step}}" },
                "outcomes": { "done": "end-{{task.Step}}" } },
              { "id": "end-{{task.Step}}", "type": "end", "title": { "en": "End" } } ] },
            """);
        var workflow = $$"""
            { "id": "promises", "title": { "en": "Promises" }, "startsOn": "promise.begun", "start": "all",
              "steps": [
                { "id": "all", "type": "parallel", "title": { "en": "All" }, "complete": "all", "next": "end", "branches": [
                  {{string.Concat(branches)}}
                  { "id": "in-pause", "start": "pause", "steps": [
                    { "id": "pause", "type": "wait", "title": { "en": "Pause" }, "until": "PT24H", "timeout": "end-pause" },
                    { "id": "end-pause", "type": "end", "title": { "en": "End" } } ] } ] },
                { "id": "end", "type": "end", "title": { "en": "End" }, "result": "achieved" } ] }
            """;
        const string circuit = """
            { "id": "clocks", "version": 1, "languages": [ "en" ], "title": { "en": "Clocks" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "worker", "title": { "en": "Worker" } }, { "id": "coordinator", "title": { "en": "Coordinator" } } ],
              "events": [ { "id": "promise.begun", "title": { "en": "Begun" } } ], "workflows": [ "promises" ] }
            """;
        const string folder = "workflows/clocks/v1";
        var reading = CircuitReader.Read(new CircuitSources(folder, [File("circuit.json", circuit), File("promises.json", workflow)], []));
        Assert.Empty(reading.Findings);
        return Circuit.From(reading);

        static SourceFile File(string name, string text) => new($"{folder}/{name}", Encoding.UTF8.GetBytes(text));
    }
}
