using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Conditions;

/// <summary>Conditions as trees that people edit.</summary>
public sealed class ConditionTests
{
    private static readonly Subject Age = new Subject.Member("person", "age");

    [Fact]
    public void A_comparison_is_a_subject_and_a_value_whichever_stands_first()
    {
        var wanted = new Condition.Compares(Age, Comparison.GreaterOrEqual, new ConditionValue.Literal(18L));

        Assert.Equal(wanted, Condition.Read("person.age >= 18", Given.Scope));
        Assert.Equal(wanted, Condition.Read("18 <= person.age", Given.Scope));
        Assert.Equal("person.age >= 18", wanted.Write());
    }

    [Fact]
    public void A_question_to_a_list_keeps_its_condition_as_a_tree()
    {
        var has = Assert.IsType<Condition.Has>(Condition.Read("person.needs.Any(n => n.rating == 2 && n.domain == \"company\")", Given.Scope));

        Assert.Equal("n", has.Each);
        Assert.Equal(2, Assert.IsType<Condition.AllOf>(has.Of).Parts.Count);
    }

    [Fact]
    public void A_count_beside_a_number_keeps_its_condition_as_a_tree()
    {
        var compares = Assert.IsType<Condition.Compares>(Condition.Read("person.needs.Count(n => n.rating == 2) >= 4", Given.Scope));

        Assert.IsType<Condition.Compares>(Assert.IsType<Subject.Counted>(compares.What).Of);
    }

    [Theory]
    [InlineData("person.insured ? person.hasGp : false")]
    [InlineData("(person.age > 3) == person.insured")]
    [InlineData("person.insured && (person.hasGp ? true : enrolment.active)")]
    public void What_the_tree_cannot_hold_stays_as_it_was_written(string text) =>
        Assert.Equal(text, Condition.Read(text, Given.Scope)?.Write());

    [Theory]
    [InlineData("person.insured && (person.hasGp || enrolment.active)")]
    [InlineData("(person.insured && person.hasGp) || enrolment.active", "person.insured && person.hasGp || enrolment.active")]
    [InlineData("person.insured && (person.hasGp && enrolment.active)")]
    [InlineData("!(person.insured || person.hasGp)")]
    [InlineData("!enrolment.active")]
    [InlineData("person.insured == false")]
    [InlineData("person.commune.StartsWith(\"V\\\"\\\\\")")]
    [InlineData("enrolment.since >= date(\"2026-03-01\")")]
    [InlineData("data.share > 3.0")]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))")]
    public void A_tree_writes_itself_with_the_brackets_that_it_needs(string text, string? written = null)
    {
        var condition = Condition.Read(text, Given.Scope);

        Assert.Equal(written ?? text, condition?.Write());
    }

    [Fact]
    public void A_refused_expression_has_no_tree() => Assert.Null(Condition.Read("person.aeg > 3", Given.Scope));

    [Fact]
    public void An_empty_junction_says_what_it_means()
    {
        Assert.Equal("true", new Condition.AllOf([]).Write());
        Assert.Equal("false", new Condition.AnyOf([]).Write());
    }

    [Fact]
    public void Nested_rules_and_own_parameters_are_shown_as_they_are_written()
    {
        var set = new RuleSetFile { WorkflowName = "x", Version = 1, Facts = new FactsFile { Person = "person" }, Rules = [] };
        var nested = new RuleFile { RuleName = "a", Operator = RuleOperator.And, Rules = [new RuleFile { RuleName = "b", Expression = "true" }] };
        var own = new RuleFile { RuleName = "a", Expression = "old", LocalParams = [new ParameterFile { Name = "old", Expression = "person.age > 64" }] };

        Assert.Equal(new RuleCondition.AsWritten(WhyNoTree.Nested), RuleCondition.Of(nested, set));
        Assert.Equal(new RuleCondition.AsWritten(WhyNoTree.OwnParameters), RuleCondition.Of(own, set));
        Assert.Equal(new RuleCondition.AsWritten(WhyNoTree.Refused), RuleCondition.Of(own with { LocalParams = null }, set));
        Assert.Equal(new RuleCondition.Tree(new Condition.IsKnown(Age, true)), RuleCondition.Of(own with { LocalParams = null, Expression = "person.age != null" }, set));
    }
}
