using System.Text.Json.Nodes;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>The act of an entry of a play: which it is, and how an entry comes to have another.</summary>
public static class EntryActs
{
    /// <summary>An entry in which time passes, or which only looks.</summary>
    public const string None = "none";

    private static readonly string[] Members = ["event", "data", "complete", "workflow", "outcome", "form", "answer", "by", "reply", "reason", "withdraw", "consent", "set"];

    /// <summary>All that an entry can do, the usual first.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["event", "complete", "answer", "consent", "withdraw", "set", None];

    /// <summary>What an entry does.</summary>
    public static string KindOf(JsonObject entry) => Kinds.FirstOrDefault(entry.ContainsKey) ?? None;

    /// <summary>The entry with that act instead of its own; its time and what it expects stay.</summary>
    public static JsonObject With(JsonObject entry, JsonObject act)
    {
        JsonObject changed = [];
        foreach (var (name, value) in entry.Where(member => !Members.Contains(member.Key)))
            changed[name] = value?.DeepClone();
        foreach (var (name, value) in act)
            changed[name] = value?.DeepClone();
        return changed;
    }

    /// <summary>The entry with a member set, or taken away where <paramref name="value"/> is null.</summary>
    public static JsonObject Put(JsonObject entry, string member, JsonNode? value)
    {
        var changed = (JsonObject)entry.DeepClone();
        if (value is null)
            changed.Remove(member);
        else
            changed[member] = value.DeepClone();
        return changed;
    }

    /// <summary>The text of a member; null where it is none.</summary>
    public static string? Text(JsonNode? entry, string member) => (entry as JsonObject)?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
