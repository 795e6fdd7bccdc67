using System.Globalization;
using System.Text.Json.Nodes;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>How a scenario of a file begins, and what is played then; without what is expected.</summary>
public sealed record PlayBeginning(JsonObject Given, DateTimeOffset Start, IReadOnlyList<JsonObject> Play)
{
    /// <summary>What stands in a file; null where it does not say when it begins.</summary>
    public static PlayBeginning? Of(JsonObject scenario) =>
        scenario["now"] is JsonValue now && now.TryGetValue<string>(out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new PlayBeginning((JsonObject?)scenario["given"]?.DeepClone() ?? [], start, [.. (scenario["play"] as JsonArray ?? []).OfType<JsonObject>().Select(entry => (JsonObject)entry.DeepClone())])
            : null;
}
