using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>
/// Tries out what a rule set would come to if some conditions came out otherwise: by changing the facts so that they do, and where that is
/// not simple, by supposing that they do.
/// </summary>
internal sealed class WhatIf(FactSheet facts, RuleSet set)
{
    private readonly Dictionary<string, bool> supposed = [];
    private FactSheet changed = facts;

    /// <summary>What it comes to, and how; null where the conditions cannot come out so together.</summary>
    public (Evaluation After, IReadOnlyList<ChangedCondition> Changes)? Try(IReadOnlyList<WantedCondition> conditions)
    {
        var changes = conditions.Select(Change).ToList();
        var together = conditions.All(condition => supposed.ContainsKey(TermKey.Of(condition.Term)) || ComesOut(condition, changed));
        return together ? (set.Suppose(changed, supposed), changes) : null;
    }

    private ChangedCondition Change(WantedCondition condition)
    {
        foreach (var part in condition.Term is FactTerm or DataTerm ? [condition.Term] : condition.Term.Parts)
        {
            foreach (var value in OtherValues.Of(part, condition.Term, changed, set))
            {
                if (FactChange.With(changed, part, value, set) is not { } sheet || !ComesOut(condition, sheet))
                    continue;
                changed = sheet;
                return new ChangedCondition(condition.Term.ToString(), condition.Wanted, FactChange.NameOf(part), value, ClauseReader.Of(condition.Term));
            }
        }

        supposed[TermKey.Of(condition.Term)] = condition.Wanted;
        return new ChangedCondition(condition.Term.ToString(), condition.Wanted, null, null, ClauseReader.Of(condition.Term));
    }

    private bool ComesOut(WantedCondition condition, FactSheet sheet) =>
        new Walker(sheet, DataBinding.Of(set.Data, sheet.Data?.Shape).Slots).Run(condition.Term) is bool now && now == condition.Wanted;
}
