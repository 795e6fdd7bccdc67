using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Editing;

/// <summary>
/// Edits what a rule set of the draft says; rules are found by their name. A version that was published is not to be edited: first
/// <see cref="RuleEdits.NewVersion"/> begins the next one.
/// </summary>
public static class RuleSetEdits
{
    /// <summary>Adds a rule at the end, with the first words for why.</summary>
    public static Outcome<DraftFiles> AddRule(DraftFiles draft, string set, string outcome, string expression = "true") => Edit(draft, set, rules =>
    {
        if (!Reading.Names.IsKebab(outcome))
            return new Refusal.DraftNameInvalid(outcome);
        var name = FreeNames.Among(NamesIn(rules), outcome);
        rules.List("Rules").Add(new JsonObject
        {
            ["RuleName"] = name, ["RuleExpressionType"] = "LambdaExpression", ["Expression"] = expression, ["SuccessEvent"] = outcome,
            ["Properties"] = new JsonObject { ["reason"] = FirstWords.FromName(outcome, new CircuitNamesIn(draft).Languages) },
        });
        return null;
    });

    /// <summary>Puts the same rule under a name of its own behind it.</summary>
    public static Outcome<DraftFiles> DuplicateRule(DraftFiles draft, string set, string rule) => EditRule(draft, set, rule, (rules, list, found) =>
    {
        var copy = (JsonObject)found.DeepClone();
        copy["RuleName"] = FreeNames.Among(NamesIn(rules), rule);
        list.Insert(list.IndexOf(found) + 1, copy);
        return null;
    });

    /// <summary>Takes a rule out. The last one stays: a set without rules says nothing.</summary>
    public static Outcome<DraftFiles> RemoveRule(DraftFiles draft, string set, string rule) => EditRule(draft, set, rule, (_, list, found) =>
    {
        if (list.Count == 1)
            return new Refusal.DraftNotPossible(WhyNot.OnlyOne);
        list.Remove(found);
        return null;
    });

    /// <summary>Moves a rule down by so many places, or up where it is negative; not beyond the ends.</summary>
    public static Outcome<DraftFiles> MoveRule(DraftFiles draft, string set, string rule, int by) => EditRule(draft, set, rule, (_, list, found) =>
    {
        var to = Math.Clamp(list.IndexOf(found) + by, 0, list.Count - 1);
        list.Remove(found);
        list.Insert(to, found);
        return null;
    });

    /// <summary>Gives a rule another name.</summary>
    public static Outcome<DraftFiles> RenameRule(DraftFiles draft, string set, string rule, string name) => EditRule(draft, set, rule, (rules, _, found) =>
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Refusal.DraftNameInvalid(name);
        if (name != rule && NamesIn(rules).Contains(name))
            return new Refusal.DraftNameTaken(name);
        found["RuleName"] = name;
        return null;
    });

    /// <summary>Says what follows when a rule holds; null, in a set that counts points, for points alone.</summary>
    public static Outcome<DraftFiles> Decide(DraftFiles draft, string set, string rule, string? outcome) => EditRule(draft, set, rule, (_, _, found) =>
    {
        if (outcome is not null && !Reading.Names.IsKebab(outcome))
            return new Refusal.DraftNameInvalid(outcome);
        if (outcome is null)
            found.Remove("SuccessEvent");
        else
            found["SuccessEvent"] = outcome;
        return null;
    });

    /// <summary>Gives rules other conditions, by their name. Those of others stay to the letter.</summary>
    public static Outcome<DraftFiles> Write(DraftFiles draft, string set, IReadOnlyDictionary<string, string> conditions) => Edit(draft, set, rules =>
    {
        foreach (var (name, condition) in conditions)
        {
            if (rules["Rules"].Named(name, "RuleName") is not { } rule)
                return new Refusal.DraftPartUnknown(name);
            rule["Expression"] = condition;
        }

        return null;
    });

    /// <summary>Says what more than one hit means.</summary>
    public static Outcome<DraftFiles> Policy(DraftFiles draft, string set, HitPolicy policy) => Edit(draft, set, rules =>
    {
        rules["HitPolicy"] = policy.ToString().ToLowerInvariant();
        return null;
    });

    /// <summary>Lets the rules see a fact of the catalogue, or no longer.</summary>
    public static Outcome<DraftFiles> See(DraftFiles draft, string set, string fact, bool isSeen) => Edit(draft, set, rules =>
    {
        if (FactCatalogue.Find(fact) is null)
            return new Refusal.DraftPartUnknown(fact);
        if (isSeen)
            rules.Map("Facts")[fact] = fact;
        else
            rules.Map("Facts").Remove(fact);
        return null;
    });

    /// <summary>Declares a datum that the workflow must have, written short or at length; or, where <paramref name="type"/> is null, takes it out.</summary>
    public static Outcome<DraftFiles> Declare(DraftFiles draft, string set, string datum, JsonNode? type) => Edit(draft, set, rules =>
    {
        if (!Rules.Data.Ids.IsName(datum))
            return new Refusal.DraftNameInvalid(datum);
        var data = rules.Map("Facts").Map("data");
        if (type is not null)
            data[datum] = type.DeepClone();
        else if (data.Remove(datum) && data.Count == 0)
            rules.Map("Facts").Remove("data");
        return null;
    });

    internal static Outcome<DraftFiles> Edit(DraftFiles draft, string set, Func<JsonObject, Refusal?> change)
    {
        if (RuleEdits.VersionOf(draft, set) is not { } version)
            return new Refusal.DraftPartUnknown(set);
        var path = DraftFiles.RulePath(set, version);
        if (draft.Document(path) is not JsonArray document || document.AsFirst() is not { } rules)
            return new Refusal.DraftUnreadable(path);
        return change(rules) is { } refused ? refused : draft.With(path, document);
    }

    private static Outcome<DraftFiles> EditRule(DraftFiles draft, string set, string rule, Func<JsonObject, JsonArray, JsonObject, Refusal?> change) =>
        Edit(draft, set, rules => rules["Rules"] is JsonArray list && list.Named(rule, "RuleName") is { } found ? change(rules, list, found) : new Refusal.DraftPartUnknown(rule));

    private static HashSet<string> NamesIn(JsonObject rules) => [.. rules["Rules"].Objects().Select(rule => rule.Text("RuleName")).OfType<string>()];
}
