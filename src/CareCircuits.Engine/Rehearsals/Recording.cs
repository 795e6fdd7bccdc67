using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>
/// A draft played like a game, entry by entry, by the same interpreter as every rehearsal. Never changed: a move makes the next one, and a move that is not
/// possible is refused and leaves everything as it was. What was played becomes a scenario, with what was seen as what is expected.
/// </summary>
public sealed class Recording
{
    private const string PlayedNow = "played-now";

    private readonly Circuit circuit;
    private readonly JsonObject given;
    private readonly DateTimeOffset start;
    private readonly ImmutableList<JsonObject> entries;
    private readonly ImmutableList<JsonObject> seen;

    private Recording(Circuit circuit, JsonObject given, DateTimeOffset start, ImmutableList<JsonObject> entries, ImmutableList<JsonObject> seen, IReadOnlyList<PlayedMove> moves, Standing standing) =>
        (this.circuit, this.given, this.start, this.entries, this.seen, Moves, Standing) = (circuit, given, start, entries, seen, moves, standing);

    /// <summary>The world as it stands.</summary>
    public Standing Standing { get; }

    /// <summary>What each entry brought, one after the other.</summary>
    public IReadOnlyList<PlayedMove> Moves { get; }

    /// <summary>What was played, entry by entry, in the format of scenarios.</summary>
    public IReadOnlyList<JsonObject> Entries => [.. entries.Select(entry => (JsonObject)entry.DeepClone())];

    /// <summary>What was seen in each entry, in the shape of an expectation that it meets.</summary>
    public IReadOnlyList<JsonObject> Seen => [.. seen.Select(expected => (JsonObject)expected.DeepClone())];

    /// <summary>Begins a play with the facts of <paramref name="given"/> (in the format of scenarios) at an instant.</summary>
    public static Outcome<Recording> Begin(Circuit circuit, JsonObject given, DateTimeOffset start) => Perform(circuit, (JsonObject)given.DeepClone(), start, []);

    /// <summary>Plays one entry, as <see cref="Acts"/> makes them or as a scenario writes them.</summary>
    public Outcome<Recording> Play(JsonObject entry)
    {
        var bare = (JsonObject)entry.DeepClone();
        bare.Remove("expect");
        return Perform(circuit, given, start, entries.Add(bare));
    }

    /// <summary>Takes the last entry back; where there is none, it stays as it is.</summary>
    public Recording TakeBack() => entries.IsEmpty || Perform(circuit, given, start, entries.RemoveAt(entries.Count - 1)) is not Outcome<Recording>.Accepted(var before) ? this : before;

    /// <summary>The same play on another state of the draft, as far as it goes there: the first entry that is not possible any more ends it.</summary>
    public Recording On(Circuit changed)
    {
        for (var count = entries.Count; count >= 0; count--)
            if (Perform(changed, given, start, [.. entries.Take(count)]) is Outcome<Recording>.Accepted(var played))
                return played;
        return this;
    }

    /// <summary>What was played as a scenario, each entry with what was seen after it.</summary>
    public JsonObject ToScenario(string id, JsonObject? title = null)
    {
        JsonObject scenario = new() { ["id"] = id };
        if (title is not null)
            scenario["title"] = title.DeepClone();
        scenario["now"] = Instants.Written(start);
        scenario["given"] = given.DeepClone();
        scenario["play"] = new JsonArray([.. entries.Zip(seen, With)]);
        // One that has begun anew since is not over.
        if (Standing.Ended is [.., var last] && Standing.Enrolment.Instances.Last(instance => instance.Workflow == last.Workflow).Result == last.Result)
            scenario["expect"] = new JsonObject { ["workflow"] = last.Workflow, ["result"] = last.Result };
        return scenario;
    }

    private static JsonObject With(JsonObject entry, JsonObject expected)
    {
        var whole = (JsonObject)entry.DeepClone();
        whole["expect"] = expected.DeepClone();
        return whole;
    }

    // From the beginning each time: a play is short, and there is one way to play it.
    private static Outcome<Recording> Perform(Circuit circuit, JsonObject given, DateTimeOffset start, ImmutableList<JsonObject> entries)
    {
        if (Read(given, start, entries, out var faults) is not { } scenario)
            return new Refusal.DataInvalid(faults);

        var stage = Rehearsal.Begin(circuit, scenario, out var failures);
        List<JsonObject> expected = [];
        List<PlayedMove> moves = [];
        var since = 0;
        for (var number = 0; number < scenario.Play.Count && failures.Count == 0; number++)
        {
            since = stage.Happenings.Count;
            var (before, sent) = (stage.Enrolment, stage.Played.Count);
            Rehearsal.Play(stage, scenario.Play[number], "", failures);
            expected.Add(Rehearsals.Seen.After(stage, since, before, scenario.Play[number]));
            moves.Add(new PlayedMove(stage.Now, [.. stage.Played.Skip(sent)], stage.Enrolment));
        }

        return failures.Count > 0
            ? stage.Refused ?? new Refusal.PlayNotPossible(string.Join("; ", failures.Select(failure => failure.TrimStart(':', ' '))))
            : new Recording(circuit, given, start, entries, [.. expected], moves, Standing.Of(circuit, stage, since));
    }

    private static Scenario? Read(JsonObject given, DateTimeOffset start, IReadOnlyList<JsonObject> entries, out IReadOnlyList<Fault> faults)
    {
        JsonObject scenario = new()
        {
            ["id"] = PlayedNow, ["now"] = Instants.Written(start), ["given"] = given.DeepClone(), ["play"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]),
        };
        var text = new JsonObject { ["scenarios"] = new JsonArray(scenario) }.ToJsonString();
        var (scenarios, findings) = ScenarioFiles.Read([new SourceFile(PlayedNow, Encoding.UTF8.GetBytes(text))], new SourceMap());
        faults = [.. findings.Select(finding => new Fault(finding.Place.Pointer, finding.Message))];
        return findings.Count > 0 || scenarios is not [var only] ? null : only;
    }
}

/// <summary>One entry of a play: the virtual time after it, the signals that were decided in it, and where the enrolment stood then.</summary>
public sealed record PlayedMove(DateTimeOffset At, IReadOnlyList<Played> Played, Enrolment After);
