using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>How the items of lists are told apart: by the member that names each, whatever their order.</summary>
internal static class ListKeys
{
    private static readonly string[] Naming = ["id", "name", "set", "RuleName", "WorkflowName", "Name"];

    /// <summary>The keys of the items, in order; null where not each of them has one of its own.</summary>
    public static IReadOnlyList<string>? Of(JsonArray list)
    {
        var naming = Naming.FirstOrDefault(name => list.All(item => Text(item, name) is not null));
        if (naming is null)
            return null;

        List<string> keys = [.. list.Select(item => Text(item, naming)!)];
        return new HashSet<string>(keys, StringComparer.Ordinal).Count == keys.Count ? keys : null;
    }

    /// <summary>Where each key is.</summary>
    public static Dictionary<string, int> Places(IReadOnlyList<string> keys)
    {
        Dictionary<string, int> places = new(keys.Count, StringComparer.Ordinal);
        for (var at = 0; at < keys.Count; at++)
            places.Add(keys[at], at);
        return places;
    }

    /// <summary>Where the item of that key is; -1 where there is none.</summary>
    public static int Find(JsonArray list, string key)
    {
        var keys = Of(list);
        for (var at = 0; at < keys?.Count; at++)
        {
            if (keys[at] == key)
                return at;
        }

        return -1;
    }

    private static string? Text(JsonNode? item, string name) =>
        item is JsonObject named && named[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
