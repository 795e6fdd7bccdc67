using CareCircuits.Rules.Findings;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class ReadingTests
{
    [Fact]
    public void A_rule_set_is_read_with_all_that_it_says()
    {
        var set = SetGiven.Set("score", """
            { "RuleName": "near", "Expression": "person.age > 3", "RuleExpressionType": "LambdaExpression", "SuccessEvent": "near", "ErrorMessage": "far",
              "Enabled": true, "Properties": { "reason": { "en": "Near", "fr": "Proche" }, "score": 5 } }
            """);

        Assert.Equal(("test", 1, HitPolicy.Score), (set.Id, set.Version, set.Policy));
        Assert.Equal(["data", "enrolment", "person", "service", "staff"], set.Facts.Order());
        Assert.Equal(11, set.Data.Members.Count);
        var rule = Assert.Single(set.Rules);
        Assert.Equal(("near", "near", "Proche", 5, true), (rule.Name, rule.Outcome, rule.Reason!.In("fr"), rule.Score, rule.Enabled));
    }

    [Fact]
    public void The_policy_is_first_where_none_is_given_and_facts_may_be_left_out()
    {
        var set = SetGiven.Reading("""[ { "WorkflowName": "a", "Version": 1, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""").Set!;

        Assert.Equal(HitPolicy.First, set.Policy);
        Assert.Empty(set.Facts);
    }

    [Theory]
    [InlineData("{}", "/", "A rule file holds a list with exactly one rule set")]
    [InlineData("[]", "/", "A rule file holds a list with exactly one rule set")]
    [InlineData("[ {}, {} ]", "/", "A rule file holds a list with exactly one rule set")]
    [InlineData("[ 3 ]", "/", "A rule file holds a list with exactly one rule set")]
    [InlineData("""[ { "WorkflowName": "Test", "Version": 1, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/WorkflowName", "kebab-case")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 0, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/Version", "from 1")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "Rules": [] } ]""", "/0/Rules", "at least one rule")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "Facts": { "person": "me" }, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/Facts/person", "by its own name")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "Facts": { "data": { "a-b": "text" } }, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/Facts/data/a-b", "cannot be named")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "WorkflowsToInject": [ "b" ], "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/WorkflowsToInject", "`WorkflowsToInject` is refused")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x", "Actions": {} } ] } ]""", "/0/Rules/0/Actions", "`Actions` is refused")]
    [InlineData("""[ { "WorkflowName": "a", "Version": 1, "HitPolicy": "frist", "Rules": [ { "RuleName": "r", "Expression": "true", "SuccessEvent": "x" } ] } ]""", "/0/HitPolicy", "did you mean `first`")]
    public void A_file_that_is_not_of_the_format_is_CC001(string json, string pointer, string message)
    {
        var reading = SetGiven.Reading(json);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Codes.Format, pointer.TrimEnd('/')), (finding.Code, finding.Place.Pointer));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Null(reading.Set);
    }

    [Theory]
    [InlineData("""{ "RuleName": "r", "SuccessEvent": "x" }""", "/0/Rules/0", "neither")]
    [InlineData("""{ "RuleName": "", "Expression": "true", "SuccessEvent": "x" }""", "/0/Rules/0/RuleName", "needs a name")]
    [InlineData("""{ "RuleName": "r", "Expression": "true" }""", "/0/Rules/0", "lacks its outcome")]
    [InlineData("""{ "RuleName": "r", "Expression": "true", "SuccessEvent": "Not Now" }""", "/0/Rules/0/SuccessEvent", "kebab-case")]
    [InlineData("""{ "RuleName": "r", "Expression": "true", "SuccessEvent": "x", "Operator": "And" }""", "/0/Rules/0/Operator", "needs nested")]
    [InlineData("""{ "RuleName": "r", "Operator": "And", "Rules": [], "SuccessEvent": "x" }""", "/0/Rules/0/Rules", "is empty")]
    [InlineData("""{ "RuleName": "r", "Rules": [ { "RuleName": "s", "Expression": "true" } ], "SuccessEvent": "x" }""", "/0/Rules/0", "need an `Operator`")]
    [InlineData("""{ "RuleName": "r", "Expression": "true", "Operator": "And", "Rules": [ { "RuleName": "s", "Expression": "true" } ], "SuccessEvent": "x" }""", "/0/Rules/0/Expression", "not both")]
    [InlineData("""{ "RuleName": "r", "Operator": "Or", "Rules": [ { "RuleName": "r", "Expression": "true" } ], "SuccessEvent": "x" }""", "/0/Rules/0/Rules/0/RuleName", "two rules named `r`")]
    [InlineData("""{ "RuleName": "r", "Expression": "p", "SuccessEvent": "x", "LocalParams": [ { "Name": "p", "Expression": "true" }, { "Name": "p", "Expression": "true" } ] }""", "/0/Rules/0/LocalParams/1/Name", "two parameters named `p`")]
    [InlineData("""{ "RuleName": "r", "Expression": "true", "SuccessEvent": "x", "LocalParams": [ { "Name": "person", "Expression": "true" } ] }""", "/0/Rules/0/LocalParams/0/Name", "means something in every expression")]
    [InlineData("""{ "RuleName": "r", "Expression": "true", "SuccessEvent": "x", "LocalParams": [ { "Name": "a b", "Expression": "true" } ] }""", "/0/Rules/0/LocalParams/0/Name", "cannot be named")]
    public void A_rule_that_is_not_of_the_format_is_CC001(string rule, string pointer, string message)
    {
        var finding = Assert.Single(SetGiven.Reading("first", rule).Findings);

        Assert.Equal((Codes.Format, pointer), (finding.Code, finding.Place.Pointer));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal("test", finding.RuleSet);
    }

    [Fact]
    public void A_refused_expression_is_CC701_with_its_place_and_position_and_the_set_is_broken()
    {
        var reading = SetGiven.Reading("first", SetGiven.Rule("a", "person.aeg > 3", "x") + ",\n" + SetGiven.Rule("b", "1", "y"));

        Assert.Equal(
            [(Codes.Type, "/0/Rules/0/Expression", "a", "At 7: `person` has no member `aeg`; did you mean `age`?"),
             (Codes.Type, "/0/Rules/1/Expression", "b", "At 0: A rule needs yes or no; this is a whole number.")],
            reading.Findings.Select(finding => (finding.Code, finding.Place.Pointer, finding.Rule!, finding.Message)));
        Assert.Equal(new RuleError("a", 7, "`person` has no member `aeg`; did you mean `age`?"), reading.Errors[0]);
        Assert.True(reading.Set!.IsBroken);
        Assert.Equal(["x", "y"], reading.Set.Outcomes);
        Assert.Equal(Verdict.Error, reading.Set.Evaluate(Expressions.Given.Sheet).Verdict);
        reading.Set.Compile();
        Assert.Equal(Verdict.Error, reading.Set.Evaluate(Expressions.Given.Sheet).Verdict);
    }

    [Fact]
    public void Where_something_cannot_be_read_its_expressions_are_not_blamed()
    {
        var reading = SetGiven.Reading("first", SetGiven.Rule("a", "p > 3", "x"), """ "GlobalParams": [ { "Nam": "p", "Expression": "4" } ], """);

        Assert.All(reading.Findings, finding => Assert.Equal(Codes.Format, finding.Code));
    }
}
