using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>
/// Valid circuits by chance, the same for the same seed: of every kind of step, with branches, loops, sub-workflows, <c>on</c>, all three clocks.
/// They are valid by how they are built: all ways lead forward, loops go through a voluntary task, refusals lead to one.
/// </summary>
internal static class GeneratedCircuits
{
    private const string Folder = "generated/v1";
    private static readonly string[] RuleSets = ["urgency", "place", "coach"];

    /// <summary>The circuit of that seed; <paramref name="length"/> is how many things happen one after another in a workflow.</summary>
    public static CircuitReading Reading(int seed, int length = 6) => CircuitReader.Read(Sources(seed, length));

    /// <summary>Its files.</summary>
    public static CircuitSources Sources(int seed, int length = 6)
    {
        var chance = new Random(seed);
        var count = 1 + chance.Next(3);
        List<SourceFile> files = [];
        List<GeneratedWorkflow> workflows = [];
        // A workflow runs only those made before it, so that none runs itself.
        for (var number = 0; number < count; number++)
        {
            var workflow = new GeneratedWorkflow($"flow-{number}", chance, workflows, length);
            workflows.Add(workflow);
            files.Add(FileOf($"{Folder}/{workflow.Id}.json", workflow.Json));
        }

        files.Add(FileOf($"{Folder}/circuit.json", Circuit(workflows)));
        return new(Folder, files, Rules());
    }

    private static JsonObject Circuit(List<GeneratedWorkflow> workflows)
    {
        var circuit = JsonNode.Parse("""
            { "id": "generated", "version": 1, "languages": [ "en" ], "title": { "en": "By chance" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "nurse", "title": { "en": "Nurse" } }, { "id": "lead", "title": { "en": "Lead" } } ],
              "events": [
                { "id": "case.opened", "title": { "en": "Opened" }, "data": { "startOn": "date", "helper": "staff", "ward": "service" } },
                { "id": "place.found", "title": { "en": "Found" }, "data": { "found": "service" } },
                { "id": "weather.changed", "title": { "en": "Changed" }, "data": { "count": "integer?" } },
                { "id": "case.closed", "title": { "en": "Closed" } } ],
              "purposes": [ { "id": "care", "title": { "en": "Care" }, "recipients": [ "nurse" ], "content": [ "plan" ] } ],
              "rules": [ { "set": "urgency", "version": 1 }, { "set": "place", "version": 1 }, { "set": "coach", "version": 1 } ] }
            """)!.AsObject();
        circuit["workflows"] = new JsonArray([.. workflows.Select(workflow => JsonValue.Create(workflow.Id))]);
        return circuit;
    }

    private static List<SourceFile> Rules()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Checks", "Samples");
        return [.. RuleSets.Select(set =>
            new SourceFile($"rules/{set}/v1.json", File.ReadAllBytes(Path.Combine(root, "rules", set, "v1.json"))))];
    }

    private static SourceFile FileOf(string path, JsonNode json) => new(path, Encoding.UTF8.GetBytes(json.ToJsonString(new() { WriteIndented = true })));
}
