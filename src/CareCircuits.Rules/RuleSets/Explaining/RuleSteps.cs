using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Puts the rules of a set beside what became of them.</summary>
internal static class RuleSteps
{
    public static IReadOnlyList<RuleStep> Of(RuleSet set, ExplainedTerm?[] conditions)
    {
        var steps = new List<RuleStep>(set.Rules.Count);
        var counting = 0;
        foreach (var rule in set.Rules)
        {
            var condition = rule.Enabled ? conditions[counting++] : null;
            steps.Add(new RuleStep(rule, StateOf(rule, condition), condition));
        }

        return steps;
    }

    private static RuleState StateOf(Rule rule, ExplainedTerm? condition) => condition switch
    {
        null => rule.Enabled ? RuleState.NotLookedAt : RuleState.Disabled,
        { State: ResultState.Unknown } => RuleState.Unknown,
        { State: ResultState.Error } => RuleState.Failed,
        { Value: true } => RuleState.Held,
        _ => RuleState.DidNotHold,
    };
}
