using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Comparison;

/// <summary>What can be said of a rule set: what decides, and the words. That its version differs is no change.</summary>
internal static class RuleSetParts
{
    public static Part Of(string id, JsonTree file)
    {
        var part = new Part(ChangeKind.Rule, null, null, $"rule set {id}");
        var documents = DocumentReader.ReadList<RuleSetFile>(file, "", new SourceMap()).Document!;
        foreach (var set in documents)
            Say(id, set, part.Facets);
        return part;
    }

    private static void Say(string id, RuleSetFile set, FacetList facets)
    {
        // A disabled rule does not count, so it is not there.
        var rules = set.Rules.Where(rule => rule.Enabled != false).ToList();
        facets.Say($"{id}: policy", ChangeKind.Rule, EnumNames.NameOf(set.HitPolicy))
            .Each($"{id}: fact", ChangeKind.Rule, FactsOf(set.Facts))
            .Data($"{id}: data", set.Facts?.Data);
        Parameters($"{id}: parameter", set.GlobalParams, facets);
        foreach (var rule in rules)
            Rule($"{id}: rule {rule.RuleName}", rule, facets);
        // Which comes first decides only where the first decides.
        if (set.HitPolicy == HitPolicy.First)
            facets.InOrder($"{id}: order of the rules", ChangeKind.Rule, [.. rules.Select(rule => rule.RuleName)]);
    }

    private static void Rule(string name, RuleFile rule, FacetList facets)
    {
        var scored = rule.Properties?.Score is { } score ? $" ({score})" : "";
        var outcome = rule.SuccessEvent is null ? "" : $" -> {rule.SuccessEvent}";
        facets.Say(name, ChangeKind.Rule, $"{Written(rule)}{outcome}{scored}", $"{Meaning(rule)}{outcome}{scored}")
            .Words($"{name} reason", rule.Properties?.Reason)
            .Say($"{name} message", ChangeKind.Text, rule.ErrorMessage);
        Parameters($"{name} parameter", rule.LocalParams, facets);
    }

    private static string Written(RuleFile rule) => rule.Rules is null
        ? rule.Expression ?? ""
        : string.Join(IsAll(rule) ? " && " : " || ", rule.Rules.Select(inside => $"({Written(inside)})"));

    // Rules inside a rule are joined without regard to their order or names.
    private static string Meaning(RuleFile rule) => rule.Rules is null
        ? Texts.WithoutWhiteSpace(rule.Expression ?? "") + Named(rule.LocalParams)
        : string.Join(IsAll(rule) ? "&&" : "||", MeaningsInside(rule.Rules)) + Named(rule.LocalParams);

    private static IEnumerable<string> MeaningsInside(IEnumerable<RuleFile> rules) =>
        rules.Where(rule => rule.Enabled != false).Select(rule => $"({Meaning(rule)})").Order(StringComparer.Ordinal);

    private static string Named(IEnumerable<ParameterFile>? parameters) =>
        string.Concat((parameters ?? []).Select(parameter => $";{parameter.Name}={Texts.WithoutWhiteSpace(parameter.Expression)}"));

    private static bool IsAll(RuleFile rule) => rule.Operator is null or RuleOperator.And or RuleOperator.AndAlso;

    private static void Parameters(string label, IEnumerable<ParameterFile>? parameters, FacetList facets)
    {
        foreach (var parameter in parameters ?? [])
            facets.Expression($"{label} {parameter.Name} =", ChangeKind.Rule, parameter.Expression);
    }

    private static IEnumerable<string> FactsOf(FactsFile? facts)
    {
        (string Name, string? Value)[] all =
        [
            ("person", facts?.Person), ("enrolment", facts?.Enrolment), ("service", facts?.Service), ("staff", facts?.Staff),
        ];
        return all.Where(fact => fact.Value is not null).Select(fact => fact.Name);
    }
}
