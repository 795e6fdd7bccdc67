using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>Which versions of rule sets a draft uses, and new ones of them.</summary>
public static class RuleEdits
{
    /// <summary>Uses that version of a rule set, given as <paramref name="text"/> where the draft does not hold it yet. Another version of it goes, where nothing else uses it.</summary>
    public static Outcome<DraftFiles> Pin(DraftFiles draft, string set, int version, string? text = null)
    {
        if (!Names.IsKebab(set) || version < 1)
            return new Refusal.DraftNameInvalid(set);
        var path = DraftFiles.RulePath(set, version);
        if (text is not null && draft[path] is null)
            draft = draft.With(path, text);
        if (draft[path] is null)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchVersion);

        var before = VersionOf(draft, set);
        return DraftEdit.Circuit(draft, circuit =>
        {
            if (circuit["rules"].Named(set, "set") is { } pin)
                pin["version"] = version;
            else
                circuit.List("rules").Add(new JsonObject { ["set"] = set, ["version"] = version });
            return null;
        }).Then(pinned => before is { } old && old != version ? pinned.With(DraftFiles.RulePath(set, old), (string?)null) : pinned);
    }

    /// <summary>
    /// Begins a new version of a rule set that the draft uses, because a published one never changes: the same rules under the next number (or
    /// <paramref name="version"/>, where published ones have taken it), used by the draft from now on.
    /// </summary>
    public static Outcome<DraftFiles> NewVersion(DraftFiles draft, string set, int? version = null)
    {
        if (VersionOf(draft, set) is not { } old)
            return new Refusal.DraftPartUnknown(set);
        var path = DraftFiles.RulePath(set, old);
        if (draft.Document(path) is not JsonArray document || document.AsFirst() is not { } rules)
            return new Refusal.DraftUnreadable(path);

        var next = version ?? old + 1;
        if (next <= old || draft[DraftFiles.RulePath(set, next)] is not null)
            return new Refusal.DraftNameTaken(Names.OfVersion(next));
        rules["Version"] = next;
        return Pin(draft.With(DraftFiles.RulePath(set, next), document), set, next);
    }

    /// <summary>Begins a new rule set with one rule that always holds, and uses it.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string set, string outcome, JsonObject? facts = null)
    {
        if (!Names.IsKebab(set) || !Names.IsKebab(outcome))
            return new Refusal.DraftNameInvalid(Names.IsKebab(set) ? outcome : set);
        if (VersionOf(draft, set) is not null || draft[DraftFiles.RulePath(set, 1)] is not null)
            return new Refusal.DraftNameTaken(set);
        JsonObject rule = new()
        {
            ["RuleName"] = outcome, ["RuleExpressionType"] = "LambdaExpression", ["Expression"] = "true", ["SuccessEvent"] = outcome,
            ["Properties"] = new JsonObject { ["reason"] = FirstWords.FromName(outcome, new CircuitNamesIn(draft).Languages) },
        };
        JsonArray document = new(new JsonObject
        {
            ["WorkflowName"] = set, ["Version"] = 1, ["HitPolicy"] = "first", ["Facts"] = facts?.DeepClone() ?? new JsonObject { ["person"] = "person" }, ["Rules"] = new JsonArray(rule),
        });
        return Pin(draft.With(DraftFiles.RulePath(set, 1), document), set, 1);
    }

    /// <summary>Uses a rule set no longer. Steps that name it keep the name and are found (CC103).</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string set)
    {
        var version = VersionOf(draft, set);
        return DraftEdit.Circuit(draft, circuit =>
            circuit["rules"].Named(set, "set") is { } pin && circuit["rules"]!.AsArray().Remove(pin) ? null : new Refusal.DraftPartUnknown(set))
            .Then(unpinned => version is { } old ? unpinned.With(DraftFiles.RulePath(set, old), (string?)null) : unpinned);
    }

    /// <summary>The version of a rule set that the draft uses; null where it uses none.</summary>
    public static int? VersionOf(DraftFiles draft, string set) =>
        (draft.Document(draft.CircuitPath) as JsonObject)?["rules"].Named(set, "set")?["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : null;
}
