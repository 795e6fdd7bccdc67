using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Finds how one document differs from another.</summary>
internal sealed class DocumentDifference(string file)
{
    private readonly List<DraftChange> changes = [];

    /// <summary>The differences of two documents of the same kind.</summary>
    public static IReadOnlyList<DraftChange> Between(string file, JsonNode before, JsonNode after)
    {
        var difference = new DocumentDifference(file);
        difference.Compare(DocumentPlace.Root, before, after);
        return difference.changes;
    }

    /// <summary>Whether two documents can be told apart part by part.</summary>
    public static bool Fits(JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject, JsonObject) => true,
        (JsonArray one, JsonArray other) => ListKeys.Of(one) is not null && ListKeys.Of(other) is not null,
        _ => false,
    };

    private void Compare(DocumentPlace place, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
            return;
        if (Fits(before, after))
        {
            if (before is JsonObject one)
                Members(place, one, (JsonObject)after!);
            else
                Items(place, (JsonArray)before!, (JsonArray)after!);
        }
        else
        {
            changes.Add(new DraftChange(file, place, Text(before), Text(after)));
        }
    }

    private void Members(DocumentPlace place, JsonObject before, JsonObject after)
    {
        foreach (var (name, value) in before)
        {
            if (!after.TryGetPropertyValue(name, out var now))
                changes.Add(new DraftChange(file, place.Member(name), Text(value), null));
            else
                Compare(place.Member(name), value, now);
        }

        foreach (var (name, value) in after.Where(member => !before.ContainsKey(member.Key)))
            changes.Add(new DraftChange(file, place.Member(name), null, Text(value)));
    }

    private void Items(DocumentPlace place, JsonArray before, JsonArray after)
    {
        var (was, now) = (ListKeys.Of(before)!, ListKeys.Of(after)!);
        var (there, here) = (ListKeys.Places(was), ListKeys.Places(now));

        // From the last to the first: whoever puts them back from the first to the last finds what each stood behind.
        for (var at = was.Count - 1; at >= 0; at--)
        {
            if (!here.ContainsKey(was[at]))
                changes.Add(new DraftChange(file, place.Item(was[at]), Text(before[at]), null) { Behind = at > 0 ? was[at - 1] : null });
        }

        var (stays, kept) = (was.Where(here.ContainsKey).ToList(), now.Where(there.ContainsKey).ToList());
        if (!stays.SequenceEqual(kept))
            changes.Add(new DraftChange(file, place, Keys(stays), Keys(kept)) { IsOrder = true });
        foreach (var key in stays)
            Compare(place.Item(key), before[there[key]], after[here[key]]);
        for (var at = 0; at < now.Count; at++)
        {
            if (!there.ContainsKey(now[at]))
                changes.Add(new DraftChange(file, place.Item(now[at]), null, Text(after[at])) { Behind = at > 0 ? now[at - 1] : null });
        }
    }

    private static string Keys(IReadOnlyList<string> keys) => JsonSerializer.Serialize(keys);

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
