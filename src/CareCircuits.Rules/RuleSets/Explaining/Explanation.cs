using System.Text.Json;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Why a rule set came to what it came to: every rule with every value on the way. What is costly is computed when asked for.</summary>
public sealed class Explanation
{
    private readonly ExplainedTerm?[] conditions;
    private IReadOnlyList<RuleStep>? steps;
    private IReadOnlyList<UsedFact>? used;
    private IReadOnlyList<Counterfactual>? counterfactuals;

    internal Explanation(RuleSet set, FactSheet facts, Evaluation evaluation, ExplainedTerm?[] conditions)
    {
        (Set, Facts, Evaluation, this.conditions) = (set, facts, evaluation, conditions);
    }

    /// <summary>The rule set.</summary>
    public RuleSet Set { get; }

    /// <summary>What it saw.</summary>
    public FactSheet Facts { get; }

    /// <summary>What it came to.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>Every rule of the set, in order.</summary>
    public IReadOnlyList<RuleStep> Rules => steps ??= RuleSteps.Of(Set, conditions);

    /// <summary>The facts and data that were read, each once, in the order of reading.</summary>
    public IReadOnlyList<UsedFact> Used => used ??= UsedFacts.In(conditions, Facts);

    /// <summary>The names of what was read and is not known.</summary>
    public IReadOnlyList<string> NotKnown => [.. Used.Where(fact => fact.Value is null).Select(fact => fact.Name)];

    /// <summary>What would have changed the outcome, the fewest conditions for each rule that did not hold.</summary>
    public IReadOnlyList<Counterfactual> WouldHaveChanged => counterfactuals ??= Counterfactuals.Of(this);

    /// <summary>In plain words, as lines of text.</summary>
    public string ToText(string language) => new ExplanationText(this, language).Write();

    /// <summary>As one JSON object, with the reasons in <paramref name="language"/>.</summary>
    public void WriteTo(Utf8JsonWriter writer, string language) => new ExplanationJson(writer, language).Write(this);
}
