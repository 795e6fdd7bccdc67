using System.Text;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class ParameterTests
{
    private static string Declared(string kind, params string[] parameters) =>
        $"\"{kind}\": [ {string.Join(",", parameters.Select(parameter => parameter.Split(" = ") is var parts ? Parameter(parts[0], parts[1]) : ""))} ]";

    private static string Parameter(string name, string expression) =>
        $$"""{ "Name": "{{name}}", "Expression": "{{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}}" }""";

    private static string Both(SetUnderTest set) => set.Both(Given.Sheet);

    [Fact]
    public void A_parameter_stands_for_its_expression_and_may_use_those_before_it() => Assert.Equal("Hit x", Both(new(
        "first", SetGiven.Rule("a", "adult && unmet > few", "x", ", " + Declared("LocalParams", "few = 1", "also = few + unmet")),
        Declared("GlobalParams", "adult = person.age >= 18", "unmet = person.needs.Count(n => n.rating == 2)") + ",")));

    [Fact]
    public void A_local_parameter_is_seen_by_nested_rules_and_by_no_other()
    {
        var nested = $$"""{ "RuleName": "a", "Operator": "And", "Rules": [ { "RuleName": "a1", "Expression": "old" } ], "SuccessEvent": "x", {{Declared("LocalParams", "old = person.age > 40")}} }""";

        Assert.Equal("Hit x", Both(new("first", nested)));
        var finding = Assert.Single(SetGiven.Reading("first", nested + "," + SetGiven.Rule("b", "old", "y")).Findings);
        Assert.Equal("At 0: There is nothing named `old` here.", finding.Message);
    }

    [Fact]
    public void Two_rules_may_name_a_local_parameter_alike() => Assert.Equal("Hit y", Both(new(
        "first",
        SetGiven.Rule("a", "p", "x", ", " + Declared("LocalParams", "p = false")) + "," + SetGiven.Rule("b", "p", "y", ", " + Declared("LocalParams", "p = true")))));

    [Fact]
    public void A_lambda_cannot_take_the_name_of_a_parameter()
    {
        var finding = Assert.Single(SetGiven.Reading("first", SetGiven.Rule("a", "person.needs.Any(p => true)", "x"), Declared("GlobalParams", "p = 1") + ",").Findings);

        Assert.Equal("At 17: `p` means something else here already; choose another name.", finding.Message);
    }

    [Fact]
    public void An_unused_parameter_is_never_computed() =>
        Assert.Equal("Hit x", Both(new("first", SetGiven.Rule("a", "true || wrong > 1", "x"), Declared("GlobalParams", "wrong = 1 / 0") + ",")));

    [Fact]
    public void A_parameter_that_fails_fails_the_rule_that_needs_it() => Assert.Equal(
        "Error a: `1 / 0` divides by zero.", Both(new("first", SetGiven.Rule("a", "wrong > 1", "x"), Declared("GlobalParams", "wrong = 1 / 0") + ",")));

    [Fact]
    public void A_parameter_may_be_unknown_and_asked_about()
    {
        Assert.Equal("Unknown", Both(new("first", SetGiven.Rule("a", "p > 1", "x"), Declared("GlobalParams", "p = data.maybe") + ",")));
        Assert.Equal("Hit x", Both(new("first", SetGiven.Rule("a", "p == null", "x"), Declared("GlobalParams", "p = data.maybe") + ",")));
    }

    [Fact]
    public void First_needed_in_a_lambda_a_parameter_leaves_the_items_alone() => Assert.Equal("Hit x", Both(new(
        "first",
        SetGiven.Rule("a", "person.needs.Count(n => french && n.rating == 2) == 2 && french", "x"),
        Declared("GlobalParams", "french = person.languages.Any(l => l == \"fr\")") + ",")));

    [Fact]
    public void A_bomb_of_parameters_is_computed_once_each_and_refused_where_it_is_too_high()
    {
        string Bomb(int height) => Declared("GlobalParams", ["p0 = data.count + 0", .. Enumerable.Range(1, height).Select(i => $"p{i} = p{i - 1} + p{i - 1} - p{i - 1}")]) + ",";

        Assert.Equal("Hit x", Both(new("first", SetGiven.Rule("a", "p100 == 7", "x"), Bomb(100))));
        Assert.False(SetGiven.Set("first", SetGiven.Rule("a", "p100 == 7", "x"), Bomb(100)).MayBeUnknown);
        var refused = SetGiven.Reading("first", SetGiven.Rule("a", "p2000 == 7", "x"), Bomb(2000));
        Assert.Contains("build on one another deeper than 256", refused.Findings[0].Message, StringComparison.Ordinal);
        Assert.True(refused.Set!.IsBroken);
    }

    [Fact]
    public void Who_uses_a_parameter_that_was_refused_is_not_blamed()
    {
        var reading = SetGiven.Reading("first", SetGiven.Rule("a", "p + 1 > 2", "x"), Declared("GlobalParams", "p = person.aeg") + ",");

        Assert.Equal("/0/GlobalParams/0/Expression", Assert.Single(reading.Findings).Place.Pointer);
        Assert.True(reading.Set!.IsBroken);
    }

    [Fact]
    public void A_bomb_can_be_explained_and_asked_what_would_have_changed_it()
    {
        var parameters = Declared("GlobalParams", ["p0 = person.age > 90", .. Enumerable.Range(1, 60).Select(i => $"p{i} = p{i - 1} && p{i - 1} && !(!p{i - 1})")]) + ",";
        var explanation = SetGiven.Set("first", SetGiven.Rule("a", "p60", "x"), parameters).Explain(Given.Sheet);

        Assert.NotEmpty(explanation.ToText("en"));
        Assert.Equal(["person.age > 90"], Assert.Single(explanation.WouldHaveChanged).Conditions.Select(condition => condition.Text));
    }

    [Fact]
    public void Thousands_of_rules_are_walked_instead_of_compiled()
    {
        var rules = new StringBuilder();
        for (var i = 0; i < 3_000; i++)
            rules.Append(i == 0 ? "" : ",").Append(SetGiven.Rule($"r{i}", $"data.count == {i + 8} || data.count == {i + 9}", "x"));

        Assert.Equal("None", Both(new("first", rules.ToString())));
    }
}
