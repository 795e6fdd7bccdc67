using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Conditions;

/// <summary>The condition of a rule for who edits it: as a tree, or as it is written.</summary>
public abstract record RuleCondition
{
    private RuleCondition()
    {
    }

    /// <summary>The condition of a rule of that set. Nested rules and rules with parameters of their own are shown as they are written, and stay untouched.</summary>
    public static RuleCondition Of(RuleFile rule, RuleSetFile set) => rule switch
    {
        { Rules.Count: > 0 } => new AsWritten(WhyNoTree.Nested),
        { LocalParams.Count: > 0 } => new AsWritten(WhyNoTree.OwnParameters),
        { Expression: { } text } when Condition.Read(text, RuleSetScope.Of(set)) is { } condition => new Tree(condition),
        _ => new AsWritten(WhyNoTree.Refused),
    };

    /// <summary>The rule with that condition in place of its expression.</summary>
    public static RuleFile With(RuleFile rule, Condition condition) => rule with { Expression = condition.Write() };

    /// <summary>It can be edited as a tree.</summary>
    public sealed record Tree(Condition Condition) : RuleCondition;

    /// <summary>It is edited as text only.</summary>
    public sealed record AsWritten(WhyNoTree Why) : RuleCondition;
}

/// <summary>Why the condition of a rule is shown as it is written.</summary>
public enum WhyNoTree
{
    /// <summary>It consists of rules inside the rule.</summary>
    Nested,

    /// <summary>It uses parameters that only it has.</summary>
    OwnParameters,

    /// <summary>Its expression has an error.</summary>
    Refused,
}
