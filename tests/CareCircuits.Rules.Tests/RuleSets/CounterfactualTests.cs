using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class CounterfactualTests
{
    [Theory]
    [InlineData("person.age >= 65 -> x \n true -> y", "x if person.age >= 65 [65]")]
    [InlineData("person.age > 65.5 -> x \n true -> y", "x if person.age > 65.5 [66]")]
    [InlineData("person.housing == \"none\" -> x \n true -> y", "x if person.housing == \"none\" [none]")]
    [InlineData("person.housing != \"precarious\" -> x \n true -> y", "x if person.housing != \"precarious\" [stable]")]
    [InlineData("!person.insured -> x \n true -> y", "x if not person.insured [False]")]
    [InlineData("data.day < today -> x \n true -> y", "x if data.day < today [03/01/2026]")]
    [InlineData("person.languages.Contains(\"nl\") -> x \n true -> y", "x if person.languages.Contains(\"nl\") [fr de nl]")]
    [InlineData("person.age > 50 && data.risk == \"high\" || data.count == 8 -> x \n true -> y", "x if data.count == 8 [8]")]
    [InlineData("person.age > 50 && data.risk == \"high\" -> x \n true -> y", "x if person.age > 50 [51] and data.risk == \"high\" [high]")]
    [InlineData("person.age > 50 && person.age < 40 -> x \n true -> y", "")]
    [InlineData("1 == 2 -> x \n true -> y", "")]
    [InlineData("today > date(\"2030-01-01\") -> x \n true -> y", "")]
    [InlineData("person.age > 50 -> y \n true -> y", "")]
    [InlineData("person.needs.Any(n => n.rating == 9) -> x \n true -> y", "x if person.needs.Any(n => n.rating == 9)")]
    [InlineData("data.maybe > 3 -> x \n true -> y", "x if data.maybe > 3 [4] | y if not data.maybe > 3 [3]")]
    [InlineData("data.maybe == null -> x \n data.maybe > 3 -> y", "")]
    [InlineData("person.age > 50 ? data.count == 9 : data.count == 8 -> x \n true -> y", "x if data.count == 8 [8]")]
    public void It_tells_what_would_have_changed_the_outcome(string rules, string expected)
    {
        var explanation = SetGiven.Set("first", SetGiven.Rules(rules)).Explain(Given.Sheet);

        Assert.Equal(expected, string.Join(" | ", explanation.WouldHaveChanged.Select(Shown)));
    }

    [Fact]
    public void In_a_score_set_it_tells_the_other_score() => Assert.Equal(
        [7L],
        SetGiven.Set("score", SetGiven.Rule("a", "person.age > 50", "x", ", \"Properties\": { \"score\": 5 }") + "," + SetGiven.Rule("b", "true", "x", ", \"Properties\": { \"score\": 2 }"))
            .Explain(Given.Sheet).WouldHaveChanged.Select(other => other.Evaluation.Score));

    [Fact]
    public void An_error_is_mended_not_explained_away() =>
        Assert.Empty(SetGiven.Set("first", SetGiven.Rules("1 / 0 == 1 -> x")).Explain(Given.Sheet).WouldHaveChanged);

    private static string Shown(Counterfactual other) => $"{other.Evaluation.Outcome} if {string.Join(" and ", other.Conditions.Select(Shown))}";

    private static string Shown(ChangedCondition condition) =>
        (condition.Holds ? "" : "not ") + condition.Text + (condition.Name is null ? "" : $" [{Shown(condition.Instead)}]");

    private static string? Shown(object? value) =>
        value is IEnumerable<string> texts ? string.Join(' ', texts) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
}
