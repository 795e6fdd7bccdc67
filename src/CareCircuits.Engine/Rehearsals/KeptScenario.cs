using System.Text.Json.Nodes;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>A recorded scenario with only those of its expectations that are to be kept.</summary>
public static class KeptScenario
{
    /// <summary>
    /// <paramref name="scenario"/>, as <paramref name="recording"/> made it, without the kinds of expectation (<c>open</c>, <c>shared</c>...) of an entry for
    /// which <paramref name="keep"/> says no. Time in which nothing happened goes into the entry after it.
    /// </summary>
    public static JsonObject Of(JsonObject scenario, Recording recording, Func<int, string, bool> keep)
    {
        var kept = (JsonObject)scenario.DeepClone();
        List<JsonObject> play = [];
        foreach (var (number, entry) in (kept["play"] as JsonArray ?? []).OfType<JsonObject>().Select(entry => (JsonObject)entry.DeepClone()).Index())
        {
            if (number > 0 && recording.Moves[number - 1].Played.Count == 0 && Together(play[^1], entry) is { } time)
            {
                play.RemoveAt(play.Count - 1);
                entry.Remove("after");
                entry.Insert(0, "after", time);
            }

            Keep(entry, kind => keep(number, kind));
            play.Add(entry);
        }

        kept["play"] = new JsonArray([.. play]);
        return kept;
    }

    private static void Keep(JsonObject entry, Predicate<string> keep)
    {
        if (entry["expect"] is not JsonObject expected)
            return;
        foreach (var kind in expected.Select(member => member.Key).Where(kind => !keep(kind)).ToList())
            expected.Remove(kind);
        if (expected.Count == 0)
            entry.Remove("expect");
    }

    /// <summary>The time of both, where the first does nothing but let time pass; null where they cannot be one.</summary>
    private static string? Together(JsonObject idle, JsonObject entry)
    {
        if (idle.Any(member => member.Key is not ("after" or "expect")) || entry["at"] is not null
            || !Duration.TryParse(idle["after"]?.GetValue<string>(), out var first))
            return null;
        return entry["after"] is null ? first.ToString()
            : Duration.TryParse(entry["after"]!.GetValue<string>(), out var second) ? Sum(first, second).ToString()
            : null;
    }

    private static Duration Sum(Duration first, Duration second) =>
        new(first.Years + second.Years, first.Months + second.Months, first.Weeks + second.Weeks, first.Days + second.Days, first.Time + second.Time);
}
