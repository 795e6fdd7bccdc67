using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>The same fault at every place of many circuits, one at a time: always found, and never with company.</summary>
public sealed class EveryPlaceTests
{
    private const int Seeds = 4;

    [Fact]
    public void A_target_that_does_not_exist_is_one_finding_wherever_it_stands() => Spoil(
        "CC103",
        node => node is JsonObject && IsMapOfTargets(node)
            ? [.. node.AsObject().Select(target => (Action)(() => node[target.Key] = "nowhere-at-all"))]
            : node is JsonObject step && step["title"] is not null
                ? [.. Targets.Where(step.ContainsKey).Select(member => (Action)(() => step[member] = "nowhere-at-all"))]
                : []);

    [Fact]
    public void A_task_without_due_is_one_finding_wherever_it_stands() => Spoil("CC201", node => Of(node, "task", step => step.Remove("due")));

    [Fact]
    public void A_wait_without_timeout_is_one_finding_wherever_it_stands() => Spoil("CC201", node => Of(node, "wait", step => step.Remove("timeout")));

    [Fact]
    public void A_search_without_until_is_one_finding_wherever_it_stands() =>
        Spoil("CC201", node => [.. Of(node, "refer", step => step.Remove("until")), .. Of(node, "assign", step => step.Remove("until"))]);

    [Fact]
    public void An_overdue_that_tells_nobody_is_one_finding_wherever_it_stands() =>
        Spoil("CC202", node => Of(node, "task", step => step["overdue"]!.AsObject().Remove("escalate")));

    [Fact]
    public void Work_of_nobody_is_one_finding_wherever_it_stands() =>
        Spoil("CC301", node => [.. Of(node, "task", step => step.Remove("role")), .. Of(node, "refer", step => step.Remove("role"))]);

    [Fact]
    public void A_contact_that_cannot_be_declined_is_one_finding_wherever_it_stands() =>
        Spoil("CC501", node => node is JsonObject task && task["voluntary"]?.GetValue<bool>() == true ? Of(node, "task", step => step["outcomes"]!.AsObject().Remove("declined")) : []);

    [Fact]
    public void A_search_that_leads_nowhere_when_it_is_empty_is_one_finding_wherever_it_stands() =>
        Spoil("CC104", node => [.. Of(node, "refer", step => step["outcomes"]!.AsObject().Remove("none")), .. Of(node, "assign", step => step["outcomes"]!.AsObject().Remove("none"))]);

    [Fact]
    public void An_unknown_that_leads_nowhere_is_one_finding_wherever_it_stands() =>
        Spoil("CC104", node => node is not JsonObject decide || decide["unknown"] is null ? [] : Of(node, "decide", step => step.Remove("unknown")));

    [Fact]
    public void A_title_without_words_is_one_finding_wherever_it_stands() =>
        Spoil("CC901", node => node is JsonObject map && map["title"] is JsonObject title ? [() => title.Remove("en")] : []);

    private static readonly string[] Targets = ["next", "timeout", "otherwise", "unknown"];

    private static bool IsMapOfTargets(JsonNode node) =>
        node.Parent is JsonObject && node.GetPropertyName() is "outcomes" or "on" or "events" && node.AsObject().All(target => target.Value is JsonValue);

    private static List<Action> Of(JsonNode? node, string type, Action<JsonObject> spoil) =>
        node is JsonObject step && step["type"] is JsonValue kind && kind.GetValue<string>() == type && step["id"] is not null ? [() => spoil(step)] : [];

    // Each fault is made in a fresh copy of its file.
    private static void Spoil(string code, Func<JsonNode, List<Action>> faults)
    {
        var places = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sources = GeneratedCircuits.Sources(seed, length: 4);
            foreach (var file in sources.Workflows.ToList())
            {
                var count = Nodes(Json(file)).Sum(node => faults(node).Count);
                for (var number = 0; number < count; number++, places++)
                {
                    var copy = Json(file);
                    Nodes(copy).SelectMany(faults).ElementAt(number)();
                    var spoilt = new SourceFile(file.Path, System.Text.Encoding.UTF8.GetBytes(copy.ToJsonString()));
                    var findings = CircuitChecks.Check(CircuitReader.Read(sources with { Circuit = [.. sources.Circuit.Where(other => other != file), spoilt] }));
                    Assert.True(
                        findings.Count == 1 && findings[0].Code == code,
                        $"seed {seed}, {file.Path}, fault {number}:\n{string.Join("\n", findings.Select(finding => $"{finding.Code} {finding.Step} {finding.Place.Pointer} {finding.Message} [{string.Join(" ", finding.Path)}]"))}");
                }
            }
        }

        Assert.True(places > 3, $"{places} places");
    }

    private static JsonNode Json(SourceFile file) => JsonNode.Parse(file.Bytes.Span)!;

    private static List<JsonNode> Nodes(JsonNode root)
    {
        List<JsonNode> nodes = [root];
        for (var at = 0; at < nodes.Count; at++)
            nodes.AddRange((nodes[at] switch
            {
                JsonObject map => map.Select(member => member.Value),
                JsonArray list => list,
                _ => Enumerable.Empty<JsonNode?>(),
            }).OfType<JsonNode>());
        return nodes;
    }
}
