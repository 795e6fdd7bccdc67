using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>What a scenario expects, in words.</summary>
public static class ExpectWords
{
    /// <summary>All kinds of expectation that lists make, in the order of the format.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["reminders", "escalations", "shared", "referrals", "notices", "incidents", "ended"];

    /// <summary>One kind of expectation with what it holds: "Open: call within 72 hours".</summary>
    public static string Say(IStringLocalizer<StudioWords> say, StepWords words, string kind, JsonNode? expected)
    {
        var held = expected switch
        {
            JsonArray { Count: 0 } or JsonObject { Count: 0 } or null => say["Rehearse.Nothing"].Value,
            JsonArray list => string.Join(", ", list.Select(item => Item(words, item))),
            JsonObject data => string.Join(", ", data.Select(datum => $"{words.Time.Datum(datum.Key)} = {datum.Value?.ToString() ?? say["Rehearse.Nothing"]}")),
            _ => expected.ToString(),
        };
        return say[$"Rehearse.Expect.{kind}", held];
    }

    private static string Item(StepWords words, JsonNode? item)
    {
        if (item is not JsonObject members)
            return words.StepTitle(item?.ToString() ?? "");
        var step = (string?)members["step"];
        var who = (string?)(members["to"] ?? members["with"]);
        return string.Join(" ", new[]
        {
            step is null ? null : words.StepTitle(step),
            members["workflow"] is { } workflow ? words.Workflow((string)workflow!) : null,
            who is null ? null : $"→ {words.Role(who)}",
            members["state"] is { } state ? $"({words.Outcome((string)state!)})" : null,
            members["result"] is { } result ? $"({words.Outcome((string)result!)})" : null,
        }.OfType<string>());
    }
}
