using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One rule of a set: a condition, and what follows when it holds.</summary>
public sealed class Rule
{
    internal Rule(string name, string? outcome, Term condition)
    {
        (Name, Outcome, Condition) = (name, outcome, condition);
        Alone = outcome is null ? [] : [outcome];
    }

    /// <summary>Its name, unique in the set.</summary>
    public string Name { get; }

    /// <summary>What follows when it holds; may be null in a <see cref="HitPolicy.Score"/> set.</summary>
    public string? Outcome { get; }

    /// <summary>Why, in words for people.</summary>
    public Wording? Reason { get; internal init; }

    /// <summary>What it adds in a <see cref="HitPolicy.Score"/> set.</summary>
    public int Score { get; internal init; }

    /// <summary>Whether it counts. A rule whose nested rules are all disabled does not.</summary>
    public bool Enabled { get; internal init; } = true;

    /// <summary>Its condition taken apart as people say it.</summary>
    public Clause Said => ClauseReader.Of(Condition);

    internal Term Condition { get; }

    /// <summary>Its outcome as a list.</summary>
    internal IReadOnlyList<string> Alone { get; }
}
