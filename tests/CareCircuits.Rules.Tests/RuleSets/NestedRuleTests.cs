using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class NestedRuleTests
{
    // T, F, U and E stand for a nested rule that holds, does not, is unknown, or fails; a small letter for one that is switched off.
    [Theory]
    [InlineData("And", "TT", "Hit x")]
    [InlineData("And", "TF", "None")]
    [InlineData("And", "TU", "Unknown")]
    [InlineData("And", "UF", "None")]
    [InlineData("And", "FE", "Error a: `1 / 0` divides by zero.")]
    [InlineData("AndAlso", "FE", "None")]
    [InlineData("AndAlso", "UE", "Error a: `1 / 0` divides by zero.")]
    [InlineData("Or", "FT", "Hit x")]
    [InlineData("Or", "FF", "None")]
    [InlineData("Or", "FU", "Unknown")]
    [InlineData("Or", "UT", "Hit x")]
    [InlineData("Or", "TE", "Error a: `1 / 0` divides by zero.")]
    [InlineData("OrElse", "TE", "Hit x")]
    [InlineData("OrElse", "FE", "Error a: `1 / 0` divides by zero.")]
    [InlineData("And", "Tf", "Hit x")]
    [InlineData("Or", "Ft", "None")]
    [InlineData("And", "tt", "None")]
    [InlineData("Or", "fe", "None")]
    public void An_operator_joins_nested_rules(string rules, string states, string expected) =>
        Assert.Equal(expected, new SetUnderTest("first", Nested(rules, states)).Both(Given.Sheet));

    [Fact]
    public void Operators_nest() => Assert.Equal("Hit x", new SetUnderTest("first", $$"""
        { "RuleName": "a", "SuccessEvent": "x", "Operator": "AndAlso", "Rules": [
          { "RuleName": "b", "Operator": "Or", "Rules": [ {{SetGiven.Rule("c", "false", "x")}}, {{SetGiven.Rule("d", "true", "x")}} ] },
          {{SetGiven.Rule("e", "person.age == 42", "x")}} ] }
        """).Both(Given.Sheet));

    [Fact]
    public void A_rule_whose_nested_rules_are_all_switched_off_does_not_count()
    {
        var set = SetGiven.Set("first", Nested("And", "tt") + "," + SetGiven.Rule("z", "true", "y"));

        Assert.False(set.Rules[0].Enabled);
        Assert.Equal(["y"], set.Outcomes);
    }

    [Fact]
    public void The_explanation_shows_the_nested_rules()
    {
        var text = SetGiven.Set("first", Nested("And", "TF")).Explain(Given.Sheet).ToText("en");

        Assert.Contains("all of these: no", text, StringComparison.Ordinal);
        Assert.Contains("r1: no", text, StringComparison.Ordinal);
    }

    private static string Nested(string rules, string states)
    {
        var inner = states.Select((state, i) => SetGiven.Rule($"r{i}", char.ToUpperInvariant(state) switch
        {
            'T' => "true",
            'F' => "false",
            'U' => "data.maybe > 3",
            _ => "1 / 0 == 1",
        }, "x", char.IsLower(state) ? ", \"Enabled\": false" : ""));
        return $$"""{ "RuleName": "a", "SuccessEvent": "x", "Operator": "{{rules}}", "Rules": [ {{string.Join(",", inner)}} ] }""";
    }
}
