using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.RuleSets;

namespace CareCircuits.Rules.Tests.Generated;

/// <summary>Makes rule sets of every policy, with parameters, nested rules and rules that are switched off.</summary>
internal sealed class RandomSets(Chance chance)
{
    private int rules;

    /// <summary>A set; null where the generator wrote something that the types refuse.</summary>
    public RuleSet? Next()
    {
        rules = 0;
        var globals = new RandomExpressions(chance);
        var own = new RandomExpressions(chance, "flag0", "flag1", "number0");
        var parameters = $$"""
            "GlobalParams": [ {{Parameter("flag0", globals.YesOrNo(3))}}, {{Parameter("number0", globals.Number(3))}},
              {{Parameter("flag1", new RandomExpressions(chance, "flag0", "number0").YesOrNo(2))}} ],
            """;
        var policy = chance.Of("first", "first", "unique", "any", "collect", "score");
        var reading = SetGiven.Reading(policy, string.Join(",", Enumerable.Range(0, 1 + chance.Below(6)).Select(_ => Rule(own, 2))), parameters);
        Assert.All(reading.Findings, finding => Assert.Matches("longer than|is not one of the values|no value in common", finding.Message));
        return reading.Findings.Count == 0 ? reading.Set : null;
    }

    private string Rule(RandomExpressions expressions, int depth)
    {
        var name = $"r{rules++}";
        var more = $$""", "Enabled": {{(chance.OneIn(6) ? "false" : "true")}}, "Properties": { "score": {{chance.Below(9) - 4}} }""";
        if (depth == 0 || !chance.OneIn(4))
            return SetGiven.Rule(name, expressions.YesOrNo(chance.Below(4)), chance.Of("x", "y", "z"), more);

        var inner = string.Join(",", Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => Rule(expressions, depth - 1)));
        return $$"""
            { "RuleName": "{{name}}", "SuccessEvent": "{{chance.Of("x", "y", "z")}}", "Operator": "{{chance.Of("And", "AndAlso", "Or", "OrElse")}}",
              "Rules": [ {{inner}} ] {{more}} }
            """;
    }

    private static string Parameter(string name, string expression) =>
        $$"""{ "Name": "{{name}}", "Expression": "{{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}}" }""";
}
