using System.Text.Json;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class JournalTests
{
    private const string Call = """
        { 'id': 'call', 'title': { 'en': 'Call' }, 'startsOn': 'it.began', 'start': 'ring', 'data': { 'note': 'text?' },
          'steps': [
            { 'id': 'ring', 'type': 'task', 'title': { 'en': 'Ring' }, 'role': 'worker', 'due': 'PT48H', 'remind': [ 'PT0S' ],
              'overdue': { 'escalate': 'coordinator', 'next': 'ring' },
              'form': [ { 'name': 'needs', 'type': 'needs', 'title': { 'en': 'Needs' } } ], 'outcomes': { 'done': 'over' } },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
        """;

    private static Story Told() => Story.Of([Call], given: "{ 'consents': [ 'care' ], 'services': [ { 'id': 'ward-1', 'roles': [ 'ward' ] } ] }")
        .Happens("it.began", "{ 'note': 'hello', 'on': '2026-03-05' }").After("P3D").Completes("ring", "done", "{ 'needs': { 'company': 2 } }");

    private static Enrolment Beginning => new() { Id = "e-1", Consents = ["care"] };

    private static List<JournalEntry> Written(Story story)
    {
        List<JournalEntry> entries = [];
        foreach (var (at, signal, situation, after) in story.Played)
            entries.Add(JournalEntry.After(entries.LastOrDefault(), at, signal, situation, after));
        return entries;
    }

    [Fact]
    public void A_journal_that_was_written_and_read_again_replays_to_the_same_state()
    {
        var story = Told();
        var text = JsonSerializer.Serialize(Written(story), JournalJson.Options);
        var read = JsonSerializer.Deserialize<List<JournalEntry>>(text, JournalJson.Options)!;

        var replay = Journal.Replay(story.Circuit, Beginning, read);

        Assert.Null(replay.Broken);
        Assert.Equal(Journal.HashOf(story.Enrolment), Journal.HashOf(replay.State));
    }

    [Fact]
    public void An_entry_that_was_changed_left_out_or_put_elsewhere_is_found()
    {
        var story = Told();
        var entries = Written(story);
        Assert.True(entries.Count > 3);

        Assert.Equal(2, Journal.Replay(story.Circuit, Beginning, [entries[0], entries[1] with { At = entries[1].At.AddSeconds(1) }]).Broken);
        Assert.Equal(3, Journal.Replay(story.Circuit, Beginning, [entries[0], entries[2]]).Broken);
        Assert.Equal(2, Journal.Replay(story.Circuit, Beginning, [entries[1], entries[0]]).Broken);
    }

    [Fact]
    public void A_definition_that_decides_otherwise_is_found_at_the_first_entry_that_differs()
    {
        var story = Told();
        var other = Story.CircuitOf([Call.Replace("PT48H", "PT24H", StringComparison.Ordinal)], []);

        Assert.Equal(1, Journal.Replay(other, Beginning, Written(story)).Broken);
    }
}
