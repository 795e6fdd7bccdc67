using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Looks into JSON that may have any shape: what is not as expected is not there.</summary>
internal static class JsonParts
{
    /// <summary>The text of a node; null where it is none.</summary>
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The text of a member.</summary>
    public static string? Text(this JsonObject parent, string name) => parent[name].Text();

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<string> Texts(this JsonNode? list) => (list as JsonArray ?? []).Select(Text).OfType<string>();

    /// <summary>The objects of a list; none where it is no list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The object of a list whose <paramref name="key"/> is <paramref name="name"/>.</summary>
    public static JsonObject? Named(this JsonNode? list, string name, string key = "id") => list.Objects().FirstOrDefault(item => item.Text(key) == name);

    /// <summary>The first object of a list: a rule set's file holds one.</summary>
    public static JsonObject? AsFirst(this JsonNode? list) => list.Objects().FirstOrDefault();

    /// <summary>The list that is the member <paramref name="name"/>, made where there is none.</summary>
    public static JsonArray List(this JsonObject parent, string name)
    {
        if (parent[name] is not JsonArray list)
            parent[name] = list = [];
        return list;
    }

    /// <summary>The map that is the member <paramref name="name"/>, made where there is none.</summary>
    public static JsonObject Map(this JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject map)
            parent[name] = map = [];
        return map;
    }

    /// <summary>Gives a member another name, at the same place.</summary>
    public static void RenameMember(this JsonObject parent, string from, string to)
    {
        var at = parent.IndexOf(from);
        if (at < 0 || parent.ContainsKey(to))
            return;
        var value = parent[from];
        parent.RemoveAt(at);
        parent.Insert(at, to, value);
    }

    /// <summary>Replaces a text of a member.</summary>
    public static void Swap(this JsonObject parent, string member, string from, string to)
    {
        if (parent.Text(member) == from)
            parent[member] = to;
    }

    /// <summary>Replaces a text in a list of texts.</summary>
    public static void Swap(this JsonNode? list, string from, string to)
    {
        if (list is not JsonArray items)
            return;
        for (var index = 0; index < items.Count; index++)
            if (items[index].Text() == from)
                items[index] = to;
    }

    /// <summary>Takes a text out of a list of texts.</summary>
    public static bool Take(this JsonNode? list, string text) =>
        list is JsonArray items && items.FirstOrDefault(item => item.Text() == text) is { } found && items.Remove(found);

    /// <summary>Where a node stands in its document, as a JSON pointer.</summary>
    public static string PointerOf(this JsonNode node)
    {
        var pointer = "";
        for (var at = node; at.Parent is { } parent; at = parent)
            pointer = parent is JsonObject
                ? $"/{Flow.JsonPointer.Escape(at.GetPropertyName())}{pointer}"
                : $"/{at.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture)}{pointer}";
        return pointer;
    }

    /// <summary>Every object below <paramref name="node"/>, itself included.</summary>
    public static IEnumerable<JsonObject> Below(this JsonNode? node)
    {
        Stack<JsonNode?> open = new([node]);
        while (open.TryPop(out var at))
        {
            if (at is JsonObject map)
                yield return map;
            foreach (var inner in at switch { JsonObject parent => parent.Select(member => member.Value), JsonArray list => list, _ => Enumerable.Empty<JsonNode?>() })
                open.Push(inner);
        }
    }
}
