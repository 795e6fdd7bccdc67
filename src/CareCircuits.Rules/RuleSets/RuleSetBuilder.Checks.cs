using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <content>What the format asks beside the shape of the JSON.</content>
internal sealed partial class RuleSetBuilder
{
    private void CheckNames()
    {
        if (document.WorkflowName.Length > 0 && !Ids.IsKebabCase(document.WorkflowName))
            findings.Format("/WorkflowName", $"`{document.WorkflowName}` is not written in kebab-case, as in crisis-priority.");
        if (expressionsMatter && document.Version < 1)
            findings.Format("/Version", "Versions count from 1.");
        if (expressionsMatter && document.Rules.Count == 0)
            findings.Format("/Rules", "A rule set has at least one rule.");
        foreach (var (name, type) in document.Facts?.Data ?? new Dictionary<string, DataType>())
        {
            if (!Ids.IsName(name))
                findings.Format($"/Facts/data/{name}", $"`{name}` cannot be named in an expression: a name has the letters a to z, digits and _.");
            if (type.Type == DataKind.Choice && type.Options is not { Count: > 0 })
                findings.Format($"/Facts/data/{name}", $"The choice `{name}` needs its options.");
        }
    }

    private void CheckOutcome(RuleFile rule)
    {
        if (rule.SuccessEvent is null && document.HitPolicy != HitPolicy.Score)
            findings.Format(rule, "", $"The rule `{rule.RuleName}` lacks its outcome, `SuccessEvent`.", rule.RuleName);
        else if (rule.SuccessEvent is { } outcome && !Ids.IsKebabCase(outcome))
            findings.Format(rule, "/SuccessEvent", $"The outcome `{outcome}` is not written in kebab-case, as in not-now.", rule.RuleName);
    }

    private void CheckRule(RuleFile rule)
    {
        if (string.IsNullOrWhiteSpace(rule.RuleName))
            findings.Format(rule, "/RuleName", "A rule needs a name.", null);
        else if (!names.Add(rule.RuleName))
            findings.Format(rule, "/RuleName", $"There are two rules named `{rule.RuleName}`.", rule.RuleName);

        if (rule.Rules is { Count: 0 })
            findings.Format(rule, "/Rules", "`Rules` is empty: give nested rules, or an `Expression`.", rule.RuleName);
        if (rule is { Rules.Count: > 0, Expression: not null })
            findings.Format(rule, "/Expression", "A rule has either an `Expression` or nested `Rules`, not both.", rule.RuleName);
        if (rule is { Rules: null, Expression: null } && expressionsMatter)
            findings.Format(rule, "", $"The rule `{rule.RuleName}` has neither an `Expression` nor nested `Rules`.", rule.RuleName);
        if (rule.Rules is { Count: > 0 } && rule.Operator is null && expressionsMatter)
            findings.Format(rule, "", "Nested rules need an `Operator`: And, AndAlso, Or or OrElse.", rule.RuleName);
        if (rule is { Operator: not null, Rules: null })
            findings.Format(rule, "/Operator", "An `Operator` needs nested `Rules`.", rule.RuleName);
    }

    private bool NameIsWrong(ParameterFile parameter, ExpressionScope scope, string? rule)
    {
        var message = parameter.Name switch
        {
            var name when !Ids.IsName(name) => $"`{name}` cannot be named in an expression: a name has the letters a to z, digits and _.",
            var name when ReservedNames.Contains(name) => $"`{name}` means something in every expression; choose another name.",
            var name when scope.Parameters.ContainsKey(name) => $"There are two parameters named `{name}`.",
            _ => null,
        };
        if (message is not null)
            findings.Format(parameter, "/Name", message, rule);
        return message is not null;
    }
}
