using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Carries a difference out on a document that may have changed elsewhere in the meantime.</summary>
internal static class DocumentPatching
{
    /// <summary>Whether it could be: what the difference is about is as it was, or already as it shall be.</summary>
    public static bool TryApply(JsonNode document, DraftChange change)
    {
        if (change.IsOrder)
            return Find(document, change.Place) is JsonArray list && TryOrder(list, Keys(change.Before), Keys(change.After));

        return Find(document, change.Place.Around) switch
        {
            JsonObject around when DocumentPlace.KeyOf(change.Place.Last) is null => TrySet(around, change),
            JsonArray around when DocumentPlace.KeyOf(change.Place.Last) is { } key => TrySet(around, key, change),
            _ => false,
        };
    }

    private static JsonNode? Find(JsonNode document, DocumentPlace place)
    {
        JsonNode? at = document;
        foreach (var part in place.Parts)
        {
            at = (at, DocumentPlace.KeyOf(part)) switch
            {
                (JsonArray list, { } key) => ListKeys.Find(list, key) is var index and >= 0 ? list[index] : null,
                (JsonObject members, null) => members[part],
                _ => null,
            };
        }

        return at;
    }

    private static bool TrySet(JsonObject around, DraftChange change)
    {
        var name = change.Place.Last;
        var there = around.TryGetPropertyValue(name, out var now);
        if (!Is(there, now, change.Before))
            return Is(there, now, change.After);

        if (change.After is null)
            around.Remove(name);
        else
            around[name] = JsonNode.Parse(change.After);
        return true;
    }

    private static bool TrySet(JsonArray around, string key, DraftChange change)
    {
        var at = ListKeys.Find(around, key);
        if (!Is(at >= 0, at >= 0 ? around[at] : null, change.Before))
            return Is(at >= 0, at >= 0 ? around[at] : null, change.After);

        if (change.Before is not null)
            around.RemoveAt(at);
        if (change.After is not null)
            around.Insert(change.Before is not null ? at : PlaceBehind(around, change.Behind), JsonNode.Parse(change.After));
        return true;
    }

    /// <summary>Behind that item; where it has gone, at the end.</summary>
    private static int PlaceBehind(JsonArray list, string? key) =>
        key is null ? 0 : ListKeys.Find(list, key) is var at and >= 0 ? at + 1 : list.Count;

    /// <summary>Items that came in the meantime keep their places; the others change theirs among themselves.</summary>
    private static bool TryOrder(JsonArray list, List<string> before, List<string> after)
    {
        if (ListKeys.Of(list) is not { } keys || !keys.Where(before.Contains).SequenceEqual(before.Where(keys.Contains)))
            return false;

        var moved = new Queue<string>(after.Where(keys.Contains));
        List<JsonNode?> ordered = [.. keys.Select(key => list[ListKeys.Find(list, before.Contains(key) ? moved.Dequeue() : key)])];
        list.Clear();
        foreach (var item in ordered)
            list.Add(item);
        return true;
    }

    private static bool Is(bool there, JsonNode? now, string? expected) =>
        expected is null ? !there : there && JsonNode.DeepEquals(now, JsonNode.Parse(expected));

    private static List<string> Keys(string? json) => JsonSerializer.Deserialize<List<string>>(json!)!;
}
