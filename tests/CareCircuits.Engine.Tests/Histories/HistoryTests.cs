using System.Text.Json;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Engine.Tests.Histories;

/// <summary>
/// Journals that were recorded once lie beside this file. Every build must replay them to the same states: an engine that decides
/// otherwise than it did for people in care is found here. Recorded anew with CARE_RECORD_HISTORIES set to the folder.
/// </summary>
public class HistoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Histories");

    private static readonly string[] Recorded =
    [
        "nine-months-with-ana", "ana-leaves-cas-takes-over", "marie-is-expected-somewhere", "every-skip-has-its-reason",
        "team-within-two-hours", "nothing-found-tonight", "expected-outside", "changes-her-mind",
    ];

    public static TheoryData<string> Names => [.. Recorded];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_history_replays_to_the_same_state(string name)
    {
        Record(name);
        var history = JsonSerializer.Deserialize<History>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), JournalJson.Options)!;

        var replay = Journal.Replay(ShippedCircuit.Circuit, history.Beginning, history.Entries);

        Assert.Null(replay.Broken);
        Assert.Equal(history.Entries[^1].State, Journal.HashOf(replay.State));
    }

    [Fact]
    public void Every_shipped_story_replays_to_the_same_state() => Assert.All(ShippedCircuit.Reading.Scenarios, scenario =>
    {
        var result = Rehearsal.Run(ShippedCircuit.Circuit, scenario);
        var written = JsonSerializer.Serialize(result.Journal(), JournalJson.Options);

        var replay = Journal.Replay(ShippedCircuit.Circuit, result.Beginning, JsonSerializer.Deserialize<List<JournalEntry>>(written, JournalJson.Options)!);

        Assert.True(replay.Broken is null || WasSet(scenario), $"{scenario.Id} breaks at {replay.Broken}");
    });

    /// <summary>A story that sets facts of the enrolment itself changes the state beside the journal; nothing live can do that.</summary>
    private static bool WasSet(Scenario scenario) => scenario.Play.Any(entry => entry.Set is { Enrolment: not null } or { Consents: not null });

    private static void Record(string name)
    {
        if (Environment.GetEnvironmentVariable("CARE_RECORD_HISTORIES") is not { } folder)
            return;

        var result = Rehearsal.Run(ShippedCircuit.Circuit, ShippedCircuit.Reading.Scenarios.Single(scenario => scenario.Id == name));
        var text = JsonSerializer.Serialize(new History(result.Beginning, result.Journal()), JournalJson.Options);
        File.WriteAllText(Path.Combine(folder, $"{name}.json"), text);
        File.WriteAllText(Path.Combine(Folder, $"{name}.json"), text);
    }

    private sealed record History(Enrolment Beginning, IReadOnlyList<JournalEntry> Entries);
}
