using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>
/// The work of the checks grows with the definition and not with its square; depth is no danger. Work is counted in bytes allocated, which, unlike
/// time, are the same on every machine.
/// </summary>
public sealed class LinearWorkTests
{
    public static TheoryData<string> Shapes => ["chain", "ring", "fan", "decisions", "shares", "branches", "handlers", "data", "faults", "loops"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_times_the_steps_are_about_ten_times_the_work(string shape)
    {
        var (small, large) = (WorkOf(shape, 300), WorkOf(shape, 3_000));
        Assert.True(large < 15 * small, $"{small} bytes for 300 steps, {large} for 3,000");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_thousand_steps_are_no_danger(string shape) => CircuitChecks.Check(Reading(shape, 10_000));

    private static long WorkOf(string shape, int size)
    {
        var reading = Reading(shape, size);
        CircuitChecks.Check(reading);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CircuitChecks.Check(reading);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CircuitReading Reading(string shape, int size)
    {
        var workflow = new JsonObject
        {
            ["id"] = "big", ["title"] = Words(), ["startsOn"] = "case.opened", ["contactWithin"] = "P9D",
            ["data"] = new JsonObject(Enumerable.Range(0, shape == "data" ? size / 10 : 1).Select(number => KeyValuePair.Create($"d{number}", (JsonNode?)"date?"))),
            ["start"] = "s-0",
            ["on"] = new JsonObject(Enumerable.Range(0, shape == "handlers" ? size / 10 : 0).Select(number => KeyValuePair.Create($"case.e{number}", (JsonNode?)"end"))),
            ["steps"] = new JsonArray([.. Enumerable.Range(0, size).Select(number => Step(shape, number, size)), End("end", "done")]),
        };
        var events = new JsonArray([.. Enumerable.Range(0, size / 10).Select(number => (JsonNode)new JsonObject { ["id"] = $"case.e{number}", ["title"] = Words() })]);
        events.Add(new JsonObject { ["id"] = "case.opened", ["title"] = Words() });
        var circuit = new JsonObject
        {
            ["id"] = "large", ["version"] = 1, ["languages"] = new JsonArray("en"), ["title"] = Words(), ["timeZone"] = "Europe/Brussels", ["calendar"] = "be",
            ["roles"] = new JsonArray(new JsonObject { ["id"] = "nurse", ["title"] = Words() }), ["events"] = events,
            ["purposes"] = new JsonArray(new JsonObject { ["id"] = "care", ["title"] = Words(), ["recipients"] = new JsonArray("nurse"), ["content"] = new JsonArray("plan") }),
            ["workflows"] = new JsonArray("big"),
        };
        return CircuitReader.Read(new("large/v1", [File("circuit", circuit), File("big", workflow)], []));
    }

    private static JsonNode Step(string shape, int number, int size)
    {
        var next = number + 1 < size ? $"s-{number + 1}" : "end";
        return JsonNode.Parse(shape switch
        {
            "ring" => Task(number, number + 1 < size ? next : "s-0", null),
            "fan" => Task(number, next, "end"),
            "decisions" => $$"""
                { "id": "s-{{number}}", "type": "decide", "title": { "en": "t" }, "when": [ { "if": "data.d0 == null", "next": "{{next}}" } ], "otherwise": "s-{{Math.Min(number + 7, size - 1)}}" }
                """,
            "shares" => $$"""
                { "id": "s-{{number}}", "type": "share", "title": { "en": "t" }, "with": "nurse", "purpose": "care", "content": [ "plan" ], "feedback": "nurse",
                  "outcomes": { "shared": "{{next}}", "no-consent": "{{next}}" } }
                """,
            "branches" => $$"""
                { "id": "s-{{number}}", "type": "parallel", "title": { "en": "t" }, "complete": "{{(number % 2 == 0 ? "all" : "any")}}", "next": "{{next}}", "branches": [
                  { "id": "b", "start": "b-{{number}}", "steps": [ { "id": "b-{{number}}", "type": "end", "title": { "en": "t" } } ] } ] }
                """,
            "data" => $$"""
                { "id": "s-{{number}}", "type": "set", "title": { "en": "t" }, "values": { "data.d{{number % Math.Max(1, size / 10)}}": "today" }, "next": "{{next}}" }
                """,
            "faults" => $$"""
                { "id": "s-{{number}}", "type": "task", "title": { }, "role": "nurze", "outcomes": { "done": "{{next}}", "other": "s-{{number}}x" } }
                """,
            "loops" => Task(number, next, $"s-{number}"),
            _ => Task(number, next, null),
        })!;
    }

    private static string Task(int number, string next, string? other) => $$"""
        { "id": "s-{{number}}", "type": "task", "title": { "en": "t" }, "role": "nurse", "voluntary": {{(number % 10 == 0 ? "true" : "false")}}, "due": "PT9H",
          "overdue": { "after": "PT1H", "escalate": "nurse" }, "labels": { "done": { "en": "d" }, "other": { "en": "o" } },
          "outcomes": { "done": "{{next}}", "other": "{{other ?? next}}", "declined": "{{next}}" } }
        """;

    private static JsonObject End(string id, string result) => new() { ["id"] = id, ["type"] = "end", ["title"] = Words(), ["result"] = result };

    private static JsonObject Words() => new() { ["en"] = "t" };

    private static SourceFile File(string name, JsonNode json) => new($"large/v1/{name}.json", Encoding.UTF8.GetBytes(json.ToJsonString()));
}
