using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>What a draft has to choose from, as far as it can be read: the first of each is what a new step begins with.</summary>
internal sealed class CircuitNamesIn(DraftFiles draft)
{
    private readonly JsonObject circuit = draft.Document(draft.CircuitPath) as JsonObject ?? [];

    public IReadOnlyList<string> Languages => [.. circuit["languages"].Texts() is var written && written.Any() ? written : ["en"]];

    public IReadOnlyList<string> Roles => Ids("roles");

    /// <summary>The first role; null where there is none.</summary>
    public string? FirstRole => Roles is [var first, ..] ? first : null;

    /// <summary>The role that is told when something is late: one that coordinates, where there is one, else another than <paramref name="owner"/>.</summary>
    public string? Escalation(string? owner) =>
        Roles.FirstOrDefault(role => role.Contains("coordinat", StringComparison.Ordinal)) ?? Roles.FirstOrDefault(role => role != owner) ?? owner;

    /// <summary>The purpose for which most can be done: one with recipients and content, where there is one.</summary>
    public JsonObject? Purpose => Purposes.OrderByDescending(purpose => purpose["recipients"].Texts().Any() && purpose["content"].Texts().Any()).FirstOrDefault();

    /// <summary>The purposes.</summary>
    public IEnumerable<JsonObject> Purposes => circuit["purposes"].Objects();

    /// <summary>The events, the built-in ones included.</summary>
    public IReadOnlyList<string> Events => [.. BuiltInEvents.All.Select(happening => happening.Id), .. Ids("events")];

    /// <summary>An event that can be raised without data: a declared one that starts nothing, else the person's yes.</summary>
    public string Event
    {
        get
        {
            var starting = Workflows.Select(workflow => workflow.Json.Text("startsOn")).ToHashSet(StringComparer.Ordinal);
            return circuit["events"].Objects()
                .Where(happening => happening["data"] is not JsonObject { Count: > 0 } && !starting.Contains(happening.Text("id")))
                .Select(happening => happening.Text("id")).FirstOrDefault() ?? BuiltInEvents.EnrolmentConfirmed;
        }
    }

    /// <summary>The workflows that can be read.</summary>
    public IEnumerable<(string Id, JsonObject Json)> Workflows =>
        circuit["workflows"].Texts().Select(id => (id, Json: draft.Document(draft.WorkflowPath(id)) as JsonObject)).Where(pair => pair.Json is not null).Select(pair => (pair.id, pair.Json!));

    /// <summary>A workflow that <paramref name="from"/> can run without coming back to itself.</summary>
    public string? Runnable(string from)
    {
        var runs = Workflows.ToDictionary(
            workflow => workflow.Id, workflow => workflow.Json.Below().Where(step => step.Text("type") == "run").Select(step => step.Text("workflow")).OfType<string>().ToList(), StringComparer.Ordinal);
        return circuit["workflows"].Texts().FirstOrDefault(id => id != from && !Leads(runs, id, from));
    }

    /// <summary>A pinned rule set that judges a <c>service</c> or <c>staff</c>.</summary>
    public string? RuleSetAbout(string fact) => circuit["rules"].Objects().FirstOrDefault(pin => FactsOf(pin)?.ContainsKey(fact) == true)?.Text("set");

    private IReadOnlyList<string> Ids(string list) => [.. circuit[list].Objects().Select(item => item.Text("id")).OfType<string>()];

    private JsonObject? FactsOf(JsonObject pin) =>
        pin.Text("set") is { } set && pin["version"] is JsonValue value && value.TryGetValue<int>(out var version)
            ? draft.Document(DraftFiles.RulePath(set, version)).AsFirst()?["Facts"] as JsonObject
            : null;

    private static bool Leads(Dictionary<string, List<string>> runs, string from, string to)
    {
        HashSet<string> seen = [from];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out var at))
            foreach (var next in runs.GetValueOrDefault(at) ?? [])
            {
                if (next == to)
                    return true;
                if (seen.Add(next))
                    open.Enqueue(next);
            }

        return false;
    }
}
