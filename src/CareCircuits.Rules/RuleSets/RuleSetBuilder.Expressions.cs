using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <content>Expressions and parameters.</content>
internal sealed partial class RuleSetBuilder
{
    /// <summary>The scope with these parameters too. Each can use those before it.</summary>
    private ExpressionScope WithParameters(ExpressionScope scope, IReadOnlyList<ParameterFile>? declared, string? rule)
    {
        if (declared is not { Count: > 0 })
            return scope;
        var known = new Dictionary<string, Parameter>(scope.Parameters);
        scope = scope with { Parameters = known };
        foreach (var parameter in declared)
        {
            if (NameIsWrong(parameter, scope, rule))
                continue;
            var term = Read(parameter, parameter.Expression, rule, scope, mustDecide: false) ?? new BrokenTerm(new Snippet(parameter.Name, 0, parameter.Name.Length));
            known.Add(parameter.Name, new Parameter(parameter.Name, parameters++, term));
        }

        return scope;
    }

    private Term? Read(object element, string? text, string? rule, ExpressionScope scope, bool mustDecide)
    {
        if (text is null || !expressionsMatter)
            return null;

        var found = new List<ExpressionError>();
        var term = Expression.ReadTerm(text, scope, found);
        if (term is { Type.Kind: ExpressionKind.Null })
            found.Add(new ExpressionError(0, "This never has a value."));
        else if (mustDecide && term is { IsYesOrNo: false })
            found.Add(new ExpressionError(0, $"A rule needs yes or no; this is {term.Type}."));
        else if (term?.Height > HighestCondition)
            found.Add(new ExpressionError(0, $"The parameters that this uses build on one another deeper than {HighestCondition}."));

        foreach (var error in found)
        {
            errors.Add(new RuleError(rule ?? ((ParameterFile)element).Name, error.Position, error.Message));
            findings.Type(element, $"At {error.Position}: {error.Message}", rule);
        }

        return found.Count == 0 ? term : null;
    }
}
