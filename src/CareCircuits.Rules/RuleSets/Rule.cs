using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One rule of a set: a condition, and what follows when it holds.</summary>
public sealed class Rule
{
    internal Rule(string name) => Name = name;

    /// <summary>Its name, unique in the set.</summary>
    public string Name { get; }

    /// <summary>What follows when it holds; may be null in a <see cref="HitPolicy.Score"/> set.</summary>
    public string? Outcome { get; internal init; }

    /// <summary>Why, in words for people.</summary>
    public Wording? Reason { get; internal init; }

    /// <summary>What it adds in a <see cref="HitPolicy.Score"/> set.</summary>
    public int Score { get; internal init; }

    /// <summary>Whether it counts.</summary>
    public bool Enabled { get; internal init; } = true;
}
