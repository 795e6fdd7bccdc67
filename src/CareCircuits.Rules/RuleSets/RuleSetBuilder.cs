using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Builds a rule set from its document and checks it on the way.</summary>
internal sealed partial class RuleSetBuilder(RuleSetFile document, RuleSetFindings findings)
{
    // Far more than any real set needs; deep enough nesting would use up the stack.
    private const int HighestCondition = 256;

    private readonly HashSet<string> names = [];
    private readonly List<RuleError> errors = [];
    private int parameters;
    private bool expressionsMatter = true;

    /// <summary>The expressions that were refused.</summary>
    public IReadOnlyList<RuleError> Errors => errors;

    /// <summary>
    /// The set, as far as it goes. Where the document is not whole, only its structure is looked at: its expressions may name what is missing.
    /// </summary>
    public RuleSet? Build(bool isWhole)
    {
        expressionsMatter = isWhole;
        CheckNames();
        var data = new DataShape(document.Facts?.Data ?? new Dictionary<string, Data.DataType>());
        var facts = FactNames();
        var scope = WithParameters(new ExpressionScope { Facts = facts, Data = data }, document.GlobalParams, null);
        var rules = document.Rules.Select(rule => BuildRule(rule, scope)).ToList();
        return isWhole ? new RuleSet(document, facts, data, rules) : null;
    }

    private HashSet<string> FactNames()
    {
        var facts = new HashSet<string>();
        AddFact("person", document.Facts?.Person);
        AddFact("enrolment", document.Facts?.Enrolment);
        AddFact("service", document.Facts?.Service);
        AddFact("staff", document.Facts?.Staff);
        if (document.Facts?.Data is not null)
            facts.Add(FactCatalogue.Data);
        return facts;

        void AddFact(string name, string? value)
        {
            if (value is null)
                return;
            facts.Add(name);
            if (value != name)
                findings.Format($"/Facts/{name}", $"A fact goes by its own name: \"{name}\": \"{name}\".");
        }
    }

    private Rule BuildRule(RuleFile rule, ExpressionScope scope)
    {
        CheckOutcome(rule);
        var condition = ConditionOf(rule, scope, rule.RuleName);
        return new Rule(rule.RuleName, rule.SuccessEvent, condition ?? Broken(rule))
        {
            Reason = rule.Properties?.Reason,
            Score = rule.Properties?.Score ?? 0,
            Enabled = (rule.Enabled ?? true) && condition is not null,
        };
    }

    // Null where the rule does not count, because all its nested rules are disabled.
    private Term? ConditionOf(RuleFile rule, ExpressionScope scope, string top)
    {
        CheckRule(rule);
        scope = WithParameters(scope, rule.LocalParams, top);
        if (rule.Rules is not { Count: > 0 } nested)
            return Read(rule, rule.Expression, rule.RuleName, scope, mustDecide: true) ?? Broken(rule);

        var parts = new List<Term>();
        foreach (var inner in nested)
        {
            var condition = ConditionOf(inner, scope, top);
            if (condition is not null && inner.Enabled != false)
                parts.Add(new RuleTerm(Named(inner), inner.RuleName, condition));
        }

        return parts.Count == 0 ? null : Junction(rule, parts);
    }

    private static JunctionTerm Junction(RuleFile rule, List<Term> parts) => new(
        Named(rule),
        all: rule.Operator is RuleOperator.And or RuleOperator.AndAlso,
        eager: rule.Operator is RuleOperator.And or RuleOperator.Or,
        parts);

    private static BrokenTerm Broken(RuleFile rule) => new(Named(rule));

    // A rule without an expression of its own stands for itself in explanations.
    private static Snippet Named(RuleFile rule) => new(rule.RuleName, 0, rule.RuleName.Length);
}
