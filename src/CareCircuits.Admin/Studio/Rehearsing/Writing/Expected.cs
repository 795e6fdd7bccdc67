using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What an entry, or the end of a rehearsal, expects: its kinds, and the members that the items of each have.</summary>
public static class Expected
{
    /// <summary>The kinds that are expected, in the order of the format; a workflow with a result is one kind.</summary>
    public static IReadOnlyList<string> KindsOf(JsonObject? expected) => [.. Sight.AllKinds.Where(kind => expected?.ContainsKey(kind) == true)];

    /// <summary>The members of an item of a list.</summary>
    public static IReadOnlyList<string> MembersOf(string kind) => kind switch
    {
        "shared" => ["step", "with", "purpose"],
        "referrals" => ["step", "to", "state"],
        "incidents" => ["step"],
        "ended" => ["workflow", "result"],
        _ => ["step", "to"],
    };

    /// <summary>Whether a step can bring an item of that kind.</summary>
    public static bool Brings(string kind, StepDefinition step) => kind switch
    {
        "open" => step is TaskStep or WaitStep or ReferStep or AssignStep,
        "reminders" => step is TaskStep,
        "escalations" => step is TaskStep,
        "shared" => step is ShareStep,
        "referrals" => step is ReferStep or AssignStep,
        "notices" => step is NotifyStep,
        _ => true,
    };

    /// <summary>The expectation with a kind of it as <paramref name="value"/>; without it where that is null. Null where nothing is left.</summary>
    public static JsonObject? With(JsonObject? expected, string kind, JsonNode? value)
    {
        var changed = (JsonObject?)expected?.DeepClone() ?? [];
        changed.Remove(kind);
        // A result belongs to a workflow; the workflow alone may still say whose data are meant.
        if (value is null && kind == "result" && !changed.ContainsKey("data"))
            changed.Remove("workflow");
        if (value is not null)
            changed[kind] = value.DeepClone();
        return changed.Count == 0 ? null : changed;
    }

    /// <summary>The expectation with one more kind: as it was seen, else that there is nothing of it.</summary>
    public static JsonObject? Adding(JsonObject? expected, string kind, Sight? sight, StoryChoices choices)
    {
        if (kind != "result")
            return With(expected, kind, sight?.Seen[kind] ?? (kind == "data" ? new JsonObject() : new JsonArray()));
        var (workflow, result) = Ended(sight) is { } ended ? ended
            : (EntryActs.Text(expected, "workflow") ?? choices.Workflows[0].Value, null);
        var named = (JsonObject?)expected?.DeepClone() ?? [];
        named["workflow"] = workflow;
        return With(named, kind, result ?? choices.Results(workflow)[0].Value);
    }

    /// <summary>The expectation with a kind as it was found.</summary>
    public static JsonObject? AsFound(JsonObject? expected, string kind, Sight sight) => With(expected, kind, sight.Found[kind]);

    /// <summary>All that was seen after an entry, as what is expected; in the end, how the last workflow ended, else what is still open.</summary>
    public static JsonObject AsSeen(Sight sight, bool isEnd) => !isEnd ? (JsonObject)sight.Seen.DeepClone()
        : Ended(sight) is var (workflow, result) && result is not null ? new JsonObject { ["workflow"] = workflow, ["result"] = result }
        : new JsonObject { ["open"] = sight.Seen["open"]!.DeepClone() };

    private static (string Workflow, string? Result)? Ended(Sight? sight) =>
        sight?.Seen["ended"] is JsonArray { Count: > 0 } ended && EntryActs.Text(ended[^1], "workflow") is { } workflow ? (workflow, EntryActs.Text(ended[^1], "result")) : null;
}
