using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Why a rule set came to what it came to.</summary>
public sealed class Explanation
{
    internal Explanation(RuleSet set, FactSheet facts, Evaluation evaluation, ExplainedTerm?[] steps)
    {
        (Set, Facts, Evaluation, Steps) = (set, facts, evaluation, steps);
    }

    /// <summary>The rule set.</summary>
    public RuleSet Set { get; }

    /// <summary>What it came to.</summary>
    public Evaluation Evaluation { get; }

    internal FactSheet Facts { get; }

    internal ExplainedTerm?[] Steps { get; }

    /// <summary>In plain words, as lines of text.</summary>
    public string ToText(string language) => throw new NotSupportedException();

    /// <summary>As one JSON object, with the reasons in <paramref name="language"/>.</summary>
    public void WriteTo(System.Text.Json.Utf8JsonWriter writer, string language) => throw new NotSupportedException();
}
