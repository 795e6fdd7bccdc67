using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>
/// A scenario as it stands in a draft, played entry by entry, to be looked at while it is written. What is not as expected does not end it; an act that is
/// not possible does.
/// </summary>
/// <param name="Faults">What is wrong with how it is written; then nothing is played.</param>
/// <param name="Beginning">The world before the first entry; null where nothing is played.</param>
/// <param name="Refused">Why it cannot begin with what is given; null where it can.</param>
/// <param name="Entries">The entries that were played; the last may be one that is not possible.</param>
/// <param name="End">What was seen in all; null where it was not played to its end.</param>
public sealed record ScenarioTrace(IReadOnlyList<Fault> Faults, Standing? Beginning, Refusal? Refused, IReadOnlyList<TracedEntry> Entries, Sight? End)
{
    private const string Root = "/scenarios/0";

    /// <summary>Whether it can be played and everything is as expected.</summary>
    public bool Passed => End is { Unmet.Count: 0 } && Entries.All(entry => entry.Sight.Unmet.Count == 0);

    /// <summary>Plays a scenario of a file.</summary>
    public static ScenarioTrace Of(Circuit circuit, JsonObject scenario)
    {
        if (Read(scenario, out var faults) is not { } read)
            return new ScenarioTrace(faults, null, null, [], null);

        var stage = Rehearsal.Begin(circuit, read, out var failures);
        var beginning = Standing.Of(circuit, stage, 0);
        if (failures.Count > 0)
            return new ScenarioTrace([], beginning, NotPossible(failures), [], null);

        var first = stage.Enrolment;
        List<TracedEntry> entries = [];
        foreach (var entry in read.Play)
        {
            entries.Add(TracedEntry.Of(circuit, stage, entry));
            if (entries[^1].Refused is not null)
                return new ScenarioTrace([], beginning, null, entries, null);
        }

        return new ScenarioTrace([], beginning, null, entries, Sight.Of(stage, 0, first, new PlayEntry { Expect = read.Expect }));
    }

    internal static Refusal NotPossible(IEnumerable<string> failures) => new Refusal.PlayNotPossible(string.Join("; ", failures.Select(failure => failure.TrimStart(':', ' '))));

    private static Scenario? Read(JsonObject scenario, out IReadOnlyList<Fault> faults)
    {
        var text = new JsonObject { ["scenarios"] = new JsonArray(scenario.DeepClone()) }.ToJsonString();
        var (scenarios, findings) = ScenarioFiles.Read([new SourceFile("scenario", Encoding.UTF8.GetBytes(text))], new SourceMap());
        faults = [.. findings.Select(finding => new Fault(finding.Place.Pointer.StartsWith(Root, StringComparison.Ordinal) ? finding.Place.Pointer[Root.Length..] : finding.Place.Pointer, finding.Message))];
        return findings.Count > 0 || scenarios is not [var only] ? null : only;
    }
}

/// <summary>One entry of a scenario that is being written, played.</summary>
/// <param name="Move">The time after it and what was decided in it.</param>
/// <param name="Before">The world when its time had passed, before its act: what could be done.</param>
/// <param name="Refused">Why it is not possible; null where it is.</param>
/// <param name="Sight">What was seen, and what of it was expected otherwise.</param>
public sealed record TracedEntry(PlayedMove Move, Standing Before, Refusal? Refused, Sight Sight)
{
    internal static TracedEntry Of(Circuit circuit, Stage stage, PlayEntry entry)
    {
        var (since, sent, before) = (stage.Happenings.Count, stage.Played.Count, stage.Enrolment);
        List<string> failures = [];
        Rehearsal.Play(stage, new PlayEntry { After = entry.After, At = entry.At }, "", failures);
        var could = Standing.Of(circuit, stage, since);
        if (failures.Count == 0)
            Rehearsal.Play(stage, entry with { After = null, At = null, Expect = null }, "", failures);
        return new TracedEntry(
            new PlayedMove(stage.Now, [.. stage.Played.Skip(sent)], stage.Enrolment), could,
            failures.Count == 0 ? null : stage.Refused ?? ScenarioTrace.NotPossible(failures),
            Sight.Of(stage, since, before, entry));
    }
}
