using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class HitPolicyTests
{
    // T, F, U and E stand for a rule that holds, does not, is unknown, or fails.
    [Theory]
    [InlineData("first", "F:x T:y T:z", "Hit y")]
    [InlineData("first", "F:x F:y", "None")]
    [InlineData("first", "U:x T:y", "Unknown y")]
    [InlineData("first", "U:y T:y", "Hit y")]
    [InlineData("first", "U:y U:y F:x T:y U:z", "Hit y")]
    [InlineData("first", "U:x U:y T:y", "Unknown y")]
    [InlineData("first", "T:x E:y", "Hit x")]
    [InlineData("first", "U:x F:y", "Unknown")]
    [InlineData("first", "F:x E:y T:z", "Error b: `1 / data.count` divides by zero.")]
    [InlineData("unique", "F:x T:y F:z", "Hit y")]
    [InlineData("unique", "T:x T:x", "Error Two rules hold where only one may: a and b.")]
    [InlineData("unique", "T:x U:x", "Unknown x")]
    [InlineData("unique", "U:x T:x T:y", "Error Two rules hold where only one may: b and c.")]
    [InlineData("unique", "F:x", "None")]
    [InlineData("any", "T:x F:y T:x", "Hit x")]
    [InlineData("any", "T:x T:y", "Error Two rules that hold do not agree: a and b.")]
    [InlineData("any", "T:x U:x", "Unknown x")]
    [InlineData("any", "T:x E:x", "Error b: `1 / data.count` divides by zero.")]
    [InlineData("collect", "T:y F:z T:x T:y", "Hit y, x")]
    [InlineData("collect", "T:y U:x", "Unknown y")]
    [InlineData("collect", "F:y", "None")]
    [InlineData("score", "T:x T:x F:y", "Hit x 3")]
    [InlineData("score", "F:x", "None 0")]
    [InlineData("score", "T:exclude U:x", "Unknown exclude 1")]
    public void A_policy_says_what_the_rules_come_to(string policy, string rules, string expected)
    {
        var set = SetGiven.Set(policy, string.Join(", ", rules.Split(' ').Select(Rule)));
        var facts = Given.With("count", 0L);

        Assert.Equal(expected, set.Evaluate(facts).ToString());
        Assert.Equal(expected, set.Explain(facts).Evaluation.ToString());
        set.Compile();
        Assert.Equal(expected, set.Evaluate(facts).ToString());
    }

    private static string Rule(string rule, int number) => SetGiven.Rule(
        ((char)('a' + number)).ToString(),
        rule[0] switch { 'T' => "true", 'F' => "false", 'U' => "data.maybe > 3", _ => "1 / data.count == 1" },
        rule[2..],
        $$"""
        , "Properties": { "score": {{number + 1}} }
        """);

    [Fact]
    public void A_disabled_rule_does_not_count()
    {
        var set = SetGiven.Set("first", SetGiven.Rule("a", "true", "x", ", \"Enabled\": false") + "," + SetGiven.Rule("b", "true", "y"));

        Assert.Equal("y", set.Evaluate(Given.Sheet).Outcome);
        Assert.Equal(["y"], set.Outcomes);
        Assert.Equal([false, true], set.Rules.Select(rule => rule.Enabled));
    }

    [Fact]
    public void More_than_64_rules_are_all_remembered()
    {
        var set = SetGiven.Set("collect", string.Join(",", Enumerable.Range(0, 150).Select(i => SetGiven.Rule($"r{i}", i % 2 == 0 ? "true" : "false", $"o-{i}"))));
        var walked = set.Evaluate(Given.Sheet).Outcomes;
        set.Compile();

        Assert.Equal(75, walked.Count);
        Assert.Equal(walked, set.Evaluate(Given.Sheet).Outcomes);
    }

    [Theory]
    [InlineData("data.maybe > 3 -> x", true)]
    [InlineData("data.maybe == null -> x \n data.maybe > 3 -> y", false)]
    [InlineData("data.maybe > 3 -> x \n true -> x", false)]
    [InlineData("data.maybe > 3 -> x \n true -> y", true)]
    [InlineData("data.maybe > 3 -> x \n data.share > 3 -> x \n true -> x", false)]
    [InlineData("data.maybe > 3 -> x \n data.share > 3 -> y \n true -> x", true)]
    [InlineData("true -> x \n data.share > 3 -> y", false)]
    [InlineData("person.age != null && person.age < 16 -> x \n true -> y", false)]
    public void Its_types_tell_whether_a_set_may_be_unknown(string rules, bool may) =>
        Assert.Equal(may, SetGiven.Set("first", SetGiven.Rules(rules)).MayBeUnknown);

    [Fact]
    public void What_a_workflow_surely_knows_is_not_unknown()
    {
        var set = SetGiven.Set("first", SetGiven.Rules("data.maybe > 3 -> x"));

        Assert.False(set.MayBeUnknownWith(new HashSet<string> { "maybe" }));
    }
}
