using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>What became of one rule at one evaluation.</summary>
public enum RuleState
{
    /// <summary>It holds.</summary>
    Held,

    /// <summary>It does not hold.</summary>
    DidNotHold,

    /// <summary>A fact that would decide is missing.</summary>
    Unknown,

    /// <summary>It could not be computed.</summary>
    Failed,

    /// <summary>Another rule had decided before.</summary>
    NotLookedAt,

    /// <summary>It is switched off.</summary>
    Disabled,
}

/// <summary>One rule at one evaluation.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">What became of it.</param>
/// <param name="Condition">Its condition with every value on the way; null where it was not looked at.</param>
public sealed record RuleStep(Rule Rule, RuleState State, ExplainedTerm? Condition)
{
    /// <summary>The condition taken apart as people say it, with its values where it was looked at.</summary>
    public Clause Said => ClauseReader.Of(Rule.Condition, Condition);
}

/// <summary>One value that a decision read.</summary>
/// <param name="Fact">The fact, such as <c>person</c> or <c>data</c>.</param>
/// <param name="Member">Its member.</param>
/// <param name="Value">The value; null where it was unknown.</param>
public sealed record UsedFact(string Fact, string Member, object? Value)
{
    /// <summary>As rules name it: <c>person.age</c>.</summary>
    public string Name => $"{Fact}.{Member}";
}
