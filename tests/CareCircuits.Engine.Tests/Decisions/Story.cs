using System.Text;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Decisions;

/// <summary>A small circuit on a virtual clock, played act by act. Begins on Monday 2 March 2026, 09:00 in Brussels.</summary>
internal sealed class Story
{
    public static readonly DateTimeOffset Monday9 = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly Stage stage;
    private readonly World world = new();
    private int seen;

    private Story(Circuit circuit, string given)
    {
        Circuit = circuit;
        var root = Parsed(given);
        var facts = DocumentReader.Read<Given>(root, "given", new SourceMap());
        Assert.Empty(facts.Findings);
        world.Take(facts.Document!);
        Assert.Empty(world.Problems);
        stage = new Stage(circuit, world.Of(new Enrolment { Id = "e-1" }, facts.Document!), world, Monday9);
    }

    public Circuit Circuit { get; }

    public Enrolment Enrolment => stage.Enrolment;

    public IReadOnlyList<Played> Played => stage.Played;

    public Situation Situation => world.Situation;

    public IReadOnlyList<string> Open => stage.Open();

    public IReadOnlyList<Happening> All => stage.Happenings;

    /// <summary>What has happened since the last time it was asked.</summary>
    public IReadOnlyList<Happening> News
    {
        get
        {
            var news = stage.Happenings.Skip(seen).ToList();
            seen = stage.Happenings.Count;
            return news;
        }
    }

    /// <summary>A circuit of these workflows (JSON with single quotes), and rule sets likewise.</summary>
    public static Story Of(string[] workflows, string[]? rules = null, string given = "{}") =>
        new(CircuitOf(workflows, rules ?? []), Json(given));

    public static Circuit CircuitOf(string[] workflows, string[] rules)
    {
        var flows = workflows.Select(flow => (Id: Parsed(Json(flow))["id"]!.Text!, Text: Json(flow))).ToList();
        var sets = rules.Select(set => (Id: Parsed(Json(set)).Items[0]["WorkflowName"]!.Text!, Text: Json(set))).ToList();
        var circuit = $$"""
            { "id": "sample", "version": 1, "languages": [ "en" ], "title": { "en": "Sample" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "worker", "title": { "en": "Worker" } }, { "id": "coordinator", "title": { "en": "Coordinator" } }, { "id": "ward", "title": { "en": "Ward" } } ],
              "events": [ { "id": "it.began", "title": { "en": "It began" }, "data": { "note": "text?", "on": "date?" } },
                          { "id": "it.changed", "title": { "en": "It changed" }, "data": { "note": "text?" } },
                          { "id": "it.needs", "title": { "en": "It needs" }, "data": { "who": "service" } } ],
              "purposes": [ { "id": "care", "title": { "en": "Care" }, "recipients": [ "worker", "ward" ], "content": [ "plan" ] } ],
              "workflows": [ {{string.Join(", ", flows.Select(flow => $"\"{flow.Id}\""))}} ],
              "rules": [ {{string.Join(", ", sets.Select(set => $"{{ \"set\": \"{set.Id}\", \"version\": 1 }}"))}} ] }
            """;
        var reading = CircuitReader.Read(new CircuitSources(
            "sample/v1",
            [Text("sample/v1/circuit.json", circuit), .. flows.Select(flow => Text($"sample/v1/{flow.Id}.json", flow.Text))],
            [.. sets.Select(set => Text($"rules/{set.Id}/v1.json", set.Text))]));
        Assert.Equal([], reading.Findings.Select(finding => $"{finding.Place.File}{finding.Place.Pointer}: {finding.Message}"));
        return Circuit.From(reading);
    }

    public Story Happens(string @event, string data = "{}") => Does(new Signal.Happened(@event, Values(data)));

    public Story Completes(string step, string outcome = "done", string form = "{}") =>
        Does(new Signal.Completed(Entry<Stay.Doing>(step), outcome, Values(form)));

    public Story Answers(string step, string by, Reply reply) =>
        Does(new Signal.Answered(Entry<Stay.Searching>(step), by, reply, null));

    public Story Does(Signal signal)
    {
        Assert.Null(stage.Send(signal));
        Assert.Null(stage.LetTimePass(null, null));
        return this;
    }

    /// <summary>Why the signal is refused.</summary>
    public Refusal Refuses(Signal signal, DateTimeOffset? now = null) =>
        Assert.IsType<Outcome<Decision>.Refused>(Decider.Decide(Circuit, Enrolment, signal, Situation, now ?? Monday9)).Reason;

    public Story After(string duration)
    {
        Assert.True(Rules.Data.Duration.TryParse(duration, out var time));
        Assert.Null(stage.LetTimePass(time, null));
        return this;
    }

    public Story At(string instant)
    {
        Assert.Null(stage.LetTimePass(null, DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));
        return this;
    }

    public int Entry<T>(string step)
        where T : Stay
    {
        Assert.Null(stage.Open<T>(step, null, out var open));
        return open!.Entry;
    }

    public static IReadOnlyDictionary<string, object?> Values(string json) =>
        (IReadOnlyDictionary<string, object?>)Parsed(Json(json)).ToPlain()!;

    // Single quotes stand for those of JSON, back-ticks for those of an expression inside it.
    private static string Json(string text) => text.Replace('\'', '"').Replace("`", "\\\"", StringComparison.Ordinal);

    private static JsonTree Parsed(string json) =>
        JsonTreeReader.Read(Text("test", json)).Root ?? throw new ArgumentException(json);

    private static SourceFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
