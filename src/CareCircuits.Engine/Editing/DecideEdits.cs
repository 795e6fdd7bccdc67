using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>By what a decision is made: by a rule set, or by conditions of its own.</summary>
public static class DecideEdits
{
    /// <summary>
    /// Lets the rule set decide. Outcomes that it shares with what was there lead where they led, the others where <c>otherwise</c> or the first way led;
    /// those that it does not have go.
    /// </summary>
    public static Outcome<DraftFiles> ByRules(DraftFiles draft, string workflow, string step, string set, IReadOnlyList<string> outcomes) => Decide(draft, workflow, step, decide =>
    {
        var (before, target) = (decide["outcomes"] as JsonObject ?? [], TargetOf(decide));
        JsonObject ways = [];
        foreach (var outcome in outcomes)
            if ((before[outcome].Text() ?? target) is { } lead)
                ways[outcome] = lead;
        decide["rules"] = set;
        decide["outcomes"] = ways;
        decide.Remove("when");
    });

    /// <summary>Lets conditions decide, the first of which is <paramref name="condition"/>; it leads where the first way led.</summary>
    public static Outcome<DraftFiles> ByConditions(DraftFiles draft, string workflow, string step, string condition) => Decide(draft, workflow, step, decide =>
    {
        var target = (decide["outcomes"] as JsonObject)?.FirstOrDefault().Value.Text() ?? TargetOf(decide);
        decide.Remove("rules");
        decide.Remove("outcomes");
        decide["when"] ??= new JsonArray(new JsonObject { ["if"] = condition, ["next"] = target });
    });

    private static Outcome<DraftFiles> Decide(DraftFiles draft, string workflow, string step, Action<JsonObject> change) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        if (found.Type != "decide")
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);
        change(found.Json);
        return null;
    });

    private static string? TargetOf(JsonObject decide) =>
        decide.Text("otherwise") ?? Arrow.OutOf(decide).FirstOrDefault(arrow => arrow.Kind != Flow.WayKind.On)?.Target;
}
