using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>
/// Finds what would have changed an outcome: for each rule that did not hold, the fewest conditions that make it hold; for each that is
/// unknown, also those that make it not hold. Each answer is tried out before it is given.
/// </summary>
internal static class Counterfactuals
{
    // Nobody reads more, and a hostile set shall not make us search for ever.
    private const int MostRules = 20;
    private const int MostTerms = 5_000;

    public static IReadOnlyList<Counterfactual> Of(Explanation explanation)
    {
        if (explanation.Evaluation.Verdict == Verdict.Error)
            return [];

        var found = new List<Counterfactual>();
        foreach (var step in explanation.Rules.Where(step => step.State is RuleState.DidNotHold or RuleState.Unknown).Take(MostRules))
        {
            if (TermWalk.All(step.Rule.Condition).Count > MostTerms)
                continue;
            Try(explanation, step.Rule, wanted: true, found);
            if (step.State == RuleState.Unknown)
                Try(explanation, step.Rule, wanted: false, found);
        }

        return found;
    }

    private static void Try(Explanation explanation, Rule rule, bool wanted, List<Counterfactual> found)
    {
        var before = explanation.Evaluation;
        if (new FewestConditions(explanation.Facts, explanation.Set).For(rule.Condition, wanted) is not { } conditions)
            return;
        if (new WhatIf(explanation.Facts, explanation.Set).Try(conditions) is not var (after, changes))
            return;
        if (after.Held.Contains(rule) == wanted && Differs(before, after))
            found.Add(new Counterfactual(rule, changes, after));
    }

    private static bool Differs(Evaluation before, Evaluation after) =>
        after.Verdict is Verdict.Hit or Verdict.None
        && (before.Verdict != after.Verdict || before.Score != after.Score || !before.Outcomes.SequenceEqual(after.Outcomes));
}
