using System.Text.Json;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Moves;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Engine.Replays;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Engine.Tests.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Tests.Replays;

public class PastReplayTests
{
    private const string Waits = """
        { 'id': 'call', 'title': { 'en': 'Call' }, 'startsOn': 'it.began', 'start': 'rest',
          'steps': [
            { 'id': 'rest', 'type': 'wait', 'title': { 'en': 'Rest' }, 'events': { 'it.changed': 'over' }, 'until': 'PT48H', 'timeout': 'ring' },
            { 'id': 'ring', 'type': 'task', 'title': { 'en': 'Ring' }, 'role': 'worker', 'due': 'PT30H', 'overdue': { 'escalate': 'coordinator' }, 'outcomes': { 'done': 'over' } },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
        """;

    private static readonly Situation Network = new()
    {
        Services = [new NetworkService(new ServiceFacts { Id = "service-1", Sector = "addiction", Function = "F2a", Branch = "outpatient", Line = 2, Member = true, FreePlaces = 3, Languages = ["fr"] }, ["hospital-team", "worker"])],
        Staff = [new StaffFacts { Id = "staff-1", Roles = ["case-manager", "worker"], Capacity = 10, Languages = ["fr"] }],
    };

    private static readonly Enrolment Beginning = new() { Id = "e-1" };

    [Fact]
    public void The_circuit_that_it_was_diverges_nowhere_in_any_generated_past()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var circuit = Circuit.From(GeneratedCircuits.Reading(seed));
            Diverges(circuit, Lived(circuit, seed, 60), $"generated {seed}");
        }

        for (var seed = 0; seed < 40; seed++)
            Diverges(ShippedCircuit.Circuit, Lived(ShippedCircuit.Circuit, seed, 100), $"shipped {seed}");
    }

    [Fact]
    public void The_circuit_that_it_was_diverges_nowhere_in_the_shipped_stories() => Assert.All(ShippedCircuit.Reading.Scenarios, scenario =>
    {
        var result = Rehearsal.Run(ShippedCircuit.Circuit, scenario);
        var entries = JsonSerializer.Deserialize<List<JournalEntry>>(JsonSerializer.Serialize(result.Journal(), JournalJson.Options), JournalJson.Options)!;
        if (entries.Count == 0 || Journal.Replay(ShippedCircuit.Circuit, result.Beginning, entries).Broken is not null)
            return;
        var replayed = PastReplay.Of(_ => ShippedCircuit.Circuit, result.Beginning, entries, ShippedCircuit.Circuit, Network, entries[^1].At);
        Assert.True(replayed!.IsSame, $"{scenario.Id}: {replayed.Divergence} {string.Join(',', replayed.Waits)} {replayed.Escalations}");
    });

    [Fact]
    public void A_longer_wait_is_felt_by_those_who_waited_to_its_end_and_by_nobody_else()
    {
        var longer = Draft("PT48H", "PT72H");

        var waited = Replayed(longer, Past(("PT0S", "it.began"), ("PT48H", null), ("PT58H", "done")));
        Assert.Equal([new WaitChange("call", "rest", TimeSpan.FromHours(24))], waited.Waits);
        Assert.Null(waited.Divergence);
        Assert.True(Replayed(longer, Past(("PT0S", "it.began"), ("PT10H", "it.changed"))).IsSame);
        Assert.True(Replayed(longer, Past(("PT0S", "it.began")), hours: 40).IsSame);
    }

    [Fact]
    public void A_shorter_wait_is_felt_by_those_who_still_wait_and_leads_elsewhere_whom_something_called_off_later()
    {
        var shorter = Draft("PT48H", "PT24H");

        Assert.Equal(TimeSpan.FromHours(-16), Replayed(shorter, Past(("PT0S", "it.began")), hours: 40).Waited);
        Assert.True(Replayed(shorter, Past(("PT0S", "it.began"), ("PT10H", "it.changed"))).IsSame);
        var elsewhere = Replayed(shorter, Past(("PT0S", "it.began"), ("PT30H", "it.changed"))).Divergence;
        Assert.Equal(("call", "rest", "over", "ring"), (elsewhere!.Workflow, elsewhere.Step, elsewhere.Before, elsewhere.After));
        Assert.Equal(Story.Monday9.AddHours(24), elsewhere.At);
    }

    [Fact]
    public void A_shorter_limit_is_told_more_often_and_a_longer_one_less_often()
    {
        var past = Past(("PT0S", "it.began"), ("PT48H", null), ("PT58H", "done"));
        Assert.Equal(1, Replayed(Draft("PT30H", "PT6H"), past).Escalations);
        Assert.Equal(0, Replayed(Draft("PT30H", "PT20H"), past).Escalations);
        var late = Past(("PT0S", "it.began"), ("PT48H", null), ("PT78H", null), ("PT80H", "done"));
        Assert.Equal(-1, Replayed(Draft("PT30H", "PT40H"), late).Escalations);
    }

    [Fact]
    public void A_workflow_that_begins_at_another_step_is_otherwise_from_the_beginning()
    {
        var first = Replayed(Draft("'rest'", "'pause'"), Past(("PT0S", "it.began"), ("PT10H", "it.changed"))).Divergence;
        Assert.Equal(("call", null, "rest", "pause"), (first!.Workflow, first.Step, first.Before, first.After));
    }

    [Fact]
    public void Who_was_moved_and_moved_back_is_as_if_nothing_had_been()
    {
        var (from, to) = (Story.CircuitOf([Waits], []), Draft("'rest'", "'pause'"));
        var past = Past(("PT0S", "it.began"));
        var begun = Journal.Replay(from, Beginning, past).State;
        var choices = new MoveChoices { Steps = new Dictionary<int, string> { [begun.Instances[0].Stays[0].Entry] = "pause" } };
        var at = Story.Monday9.AddHours(5);
        var moved = Assert.IsType<Outcome<Decision>.Accepted>(Mover.Move(from, to, begun, [], choices, Network, at)).Value.After;
        past.Add(JournalEntry.After(past[^1], at, choices.In(1, 2), Network, moved));
        var back = Assert.IsType<Outcome<Decision>.Accepted>(Mover.Back(to, from, moved, begun, Network, at.AddHours(1))).Value.After;
        past.Add(JournalEntry.After(past[^1], at.AddHours(1), new Signal.MovedBack(2, 1), Network, back));

        Assert.True(PastReplay.Of(version => version == 1 ? from : to, Beginning, past, from, Network, Story.Monday9.AddHours(20))!.IsSame);
    }

    [Fact]
    public void What_was_done_with_an_outcome_that_is_gone_is_shown_where_it_was_done()
    {
        var past = Past(("PT0S", "it.began"), ("PT48H", null), ("PT58H", "done"));
        Assert.Equal(("ring", "over", null), (Replayed(Draft("'done'", "'reached'"), past).Divergence is var first ? (first!.Step, first.Before, first.After) : default));
    }

    private static RandomLife Lived(Circuit circuit, int seed, int signals)
    {
        var life = new RandomLife(circuit, Network, seed);
        for (var number = 0; number < signals; number++)
            life.Step();
        return life;
    }

    private static void Diverges(Circuit circuit, RandomLife life, string name)
    {
        var replayed = PastReplay.Of(_ => circuit, Beginning, life.Journal, circuit, Network, life.Journal[^1].At);
        Assert.True(replayed!.IsSame, $"{name}: {replayed.Divergence} {string.Join(',', replayed.Waits)} {replayed.Escalations}");
    }

    private static Circuit Draft(string was, string now) => Story.CircuitOf([Waits.Replace(was, now, StringComparison.Ordinal)], []);

    private static ReplayedLife Replayed(Circuit draft, List<JournalEntry> past, int hours = 100) =>
        PastReplay.Of(_ => Story.CircuitOf([Waits], []), Beginning, past, draft, Network, Story.Monday9.AddHours(hours))!;

    /// <summary>A past: at each time an event, an outcome of the only open task, or, where that is null, the first moment that is due.</summary>
    private static List<JournalEntry> Past(params (string After, string? What)[] acts)
    {
        var circuit = Story.CircuitOf([Waits], []);
        var state = Beginning;
        List<JournalEntry> journal = [];
        foreach (var (after, what) in acts)
        {
            var at = Story.Monday9 + System.Xml.XmlConvert.ToTimeSpan(after);
            var stay = state.Running.SelectMany(instance => instance.Stays).FirstOrDefault();
            Signal signal = what switch
            {
                null => new Signal.Due(stay!.Entry, stay.Timers.MinBy(timer => timer.At).Kind, stay.Timers.MinBy(timer => timer.At).Index),
                "done" => new Signal.Completed(stay!.Entry, what, new Dictionary<string, object?>()),
                _ => new Signal.Happened(what, new Dictionary<string, object?>()),
            };
            state = Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(circuit, state, signal, Network, at)).Value.After;
            journal.Add(JournalEntry.After(journal.LastOrDefault(), at, signal, Network, state));
        }

        return journal;
    }
}
