using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What an edited table changes.</summary>
internal static class TableChanges
{
    /// <summary>The conditions that are others than before, by the name of their rule.</summary>
    public static IReadOnlyDictionary<string, string> Between(RuleSetFile before, RuleSetFile after)
    {
        var known = before.Rules.ToDictionary(rule => rule.RuleName, rule => rule.Expression, StringComparer.Ordinal);
        return after.Rules.Where(rule => rule.Expression is not null && known.GetValueOrDefault(rule.RuleName) != rule.Expression)
            .ToDictionary(rule => rule.RuleName, rule => rule.Expression!, StringComparer.Ordinal);
    }
}
