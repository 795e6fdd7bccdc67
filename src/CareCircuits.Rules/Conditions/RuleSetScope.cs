using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Conditions;

/// <summary>What the expressions of a rule set may name.</summary>
public static class RuleSetScope
{
    /// <summary>The facts, data and parameters of the set. Parameters that are refused are left out.</summary>
    public static ExpressionScope Of(RuleSetFile set)
    {
        var facts = new HashSet<string>(FactCatalogue.Facts.Select(fact => fact.Name).Where(name => Sees(set.Facts, name)));
        if (set.Facts?.Data is not null)
            facts.Add(FactCatalogue.Data);
        var known = new Dictionary<string, Parameter>();
        var scope = new ExpressionScope { Facts = facts, Data = new DataShape(set.Facts?.Data ?? new Dictionary<string, Data.DataType>()), Parameters = known };
        foreach (var parameter in set.GlobalParams ?? [])
        {
            if (Expression.ReadTerm(parameter.Expression, scope, []) is { } term)
                known.TryAdd(parameter.Name, new Parameter(parameter.Name, known.Count, term));
        }

        return scope;
    }

    private static bool Sees(FactsFile? facts, string name) => name switch
    {
        "person" => facts?.Person is not null,
        "enrolment" => facts?.Enrolment is not null,
        "service" => facts?.Service is not null,
        "staff" => facts?.Staff is not null,
        _ => false,
    };
}
