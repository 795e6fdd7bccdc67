using System.Text;
using CareCircuits.Admin.Rules;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Admin.Studio.Rules;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Tests.Studio;

/// <summary>Rule sets as they are edited in the studio.</summary>
public sealed class RulesTests
{
    private static readonly RuleSet Priority = ShippedCircuit.Circuit.RuleSets["crisis-priority"];

    [Fact]
    public void What_is_published_is_known_by_set_and_version_and_a_new_version_takes_the_number_behind()
    {
        var rules = new PublishedRules([File("rules/a/v1.json", "one"), File("rules/a/v3.json", "three"), File("rules/b/v1.json", "b"), File("rules/readme.md", "")]);

        Assert.Equal(["a", "b"], rules.Sets);
        Assert.Equal([3, 1], rules.VersionsOf("a"));
        Assert.Equal("three", rules.TextOf("a", 3));
        Assert.Null(rules.TextOf("a", 2));
        Assert.True(rules.Has("b", 1));
        Assert.False(rules.Has("b", 2));
        Assert.Equal((4, 2, 8), (rules.NextOf("a", 1), rules.NextOf("b", 1), rules.NextOf("c", 7)));
    }

    [Fact]
    public void A_set_says_where_it_is_used_and_what_is_expected_of_it()
    {
        var use = Assert.Single(SetUse.Of(ShippedCircuit.Circuit, "crisis-priority"));

        Assert.Equal("crisis-access", use.Workflow);
        Assert.All(Priority.Outcomes, outcome => Assert.Contains(outcome, SetUse.OutcomesFor(ShippedCircuit.Circuit, "crisis-priority")));
        Assert.Contains("does-not-belong", SetUse.OutcomesFor(ShippedCircuit.Circuit, "target-group"));
        Assert.Contains("exclude", SetUse.OutcomesFor(ShippedCircuit.Circuit, "crisis-place"));
    }

    [Fact]
    public void A_gap_at_the_step_that_uses_a_set_is_found_at_the_set_and_other_findings_are_not()
    {
        var use = SetUse.Of(ShippedCircuit.Circuit, "crisis-priority")[0];
        Finding gap = At(Codes.Gap) with { Workflow = use.Workflow, Step = use.Step.Id }, late = At(Codes.EndlessWait) with { Workflow = use.Workflow, Step = use.Step.Id };
        Finding own = At(Codes.Contradiction) with { RuleSet = "crisis-priority" }, other = At(Codes.Contradiction) with { RuleSet = "target-group" };
        Finding group = new(Codes.Gap, Severity.Warning, new Place("circuit.json", 1, "/targetGroup"), "");

        Finding lacks = gap with { Code = Codes.Type, Place = new Place("crisis-access.json", 1, "/steps/0/rules") };
        Assert.Equal([gap, lacks, own], SetUse.Findings([gap, lacks, gap with { Code = Codes.Type }, late, own, other, group], ShippedCircuit.Circuit, "crisis-priority", "rules/crisis-priority/v1.json"));
        Assert.Equal([other, group], SetUse.Findings([gap, late, own, other, group], ShippedCircuit.Circuit, "target-group", "rules/target-group/v1.json"));
    }

    [Fact]
    public void A_table_tells_only_the_conditions_that_were_changed()
    {
        var before = Priority.Document;
        var after = before with { Rules = [before.Rules[0] with { Expression = "true" }, .. before.Rules.Skip(1)] };

        Assert.Equal(new Dictionary<string, string> { [before.Rules[0].RuleName] = "true" }, TableChanges.Between(before, after));
        Assert.Empty(TableChanges.Between(before, before));
    }

    [Theory]
    [InlineData(ExpressionKind.Integer, "18", 18L)]
    [InlineData(ExpressionKind.Integer, "1.5", null)]
    [InlineData(ExpressionKind.Integer, "", null)]
    [InlineData(ExpressionKind.Text, "Verviers", "Verviers")]
    [InlineData(ExpressionKind.Text, null, "")]
    public void What_is_typed_is_a_value_of_its_kind_or_none(ExpressionKind kind, string? typed, object? value) => Assert.Equal(value, LineValue.Of(kind, typed));

    [Fact]
    public void A_type_is_written_short_where_that_says_all()
    {
        Assert.Equal("\"dateTime?\"", DatumForm.Of(new DataType { Type = DataKind.DateTime, Optional = true }).Json.ToJsonString());
        Assert.Equal("\"boolean\"", DatumForm.Of(new DataType { Type = DataKind.Boolean }).Json.ToJsonString());
        Assert.Equal(
            """{"type":"choice","options":["none","low"],"optional":true}""",
            DatumForm.Of(new DataType { Type = DataKind.Choice, Optional = true, Options = ["none", "low"] }).Json.ToJsonString());
    }

    [Theory]
    [InlineData("true", "person.insured", "")]
    [InlineData("person.insured", "person.hasGp", null)]
    [InlineData("person.insured", "person.insured && person.hasGp", "-1")]
    [InlineData("person.insured && person.hasGp", "person.insured && (person.hasGp || person.age > 3)", "-1-1")]
    [InlineData("person.insured && person.hasGp && person.age > 3", "person.insured && person.age > 3", "")]
    [InlineData("person.insured && (person.hasGp || person.age > 3)", "person.insured && person.age > 3", "-1")]
    [InlineData("person.age > 3", "person.age > 4", null)]
    public void Focus_goes_to_where_a_line_came_or_went_and_else_stays(string before, string after, string? place) =>
        Assert.Equal(place, BuiltChange.Place(Condition.Read(before, People)!, Condition.Read(after, People)!));

    [Fact]
    public void A_case_fills_the_form_with_answers_that_come_to_the_same_facts()
    {
        var spoken = new Spoken("en");
        var facts = spoken.Why.Facts(ShippedCircuit.Circuit, null, Care.Networks.NameBook.None);
        var sheet = new FactSheet(spoken.Reader.Now, spoken.Reader.Today)
        {
            Person = new PersonFacts { Age = 42, Housing = "none", Languages = ["fr", "nl"], Needs = [new NeedFacts { Domain = "alcohol", Rating = 2, By = "person" }] },
        };
        var set = ShippedCircuit.Circuit.RuleSets["case-manager-useful"];
        var given = TryField.Of(set, facts).Where(field => field.Fact == "person").ToDictionary(field => field.Field.Name, field => field.Plain(field.AnswerIn(sheet)));

        var read = FactReader.Read(new Dictionary<string, object?> { ["person"] = given }, set.Data, sheet.Now, sheet.Today, Strictness.Lenient);
        Assert.Empty(read.Problems);
        Assert.All(given.Keys, name => Assert.Equivalent(FactCatalogue.Value(sheet, "person", name), FactCatalogue.Value(read.Sheet, "person", name)));
        Assert.Contains("needs", given.Keys);
    }

    [Theory]
    [InlineData("en", "The person", "age")]
    [InlineData("fr", "La personne", "âge")]
    [InlineData("nl", "De persoon", "leeftijd")]
    public void Facts_are_chosen_by_their_meaning(string language, string group, string name)
    {
        var say = Say(language);

        Assert.Contains(say.Choices(say.Subjects), choice => (choice.Value, choice.Label, choice.Group) == ("person.age", name, group));
        Assert.All(say.Choices(say.Subjects), choice => Assert.DoesNotContain("Fact.", choice.Group, StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_about_needs_begins_with_a_need_that_there_is()
    {
        var say = Say("en");

        Assert.Equal("person.needs.Any(n => n.domain == \"accommodation\" && n.rating == 0)", say.Begin(say.Subjects.First(subject => subject.Key == "person.needs"))?.Write());
        Assert.All(say.Subjects, subject => Assert.True(say.Begin(subject) is not { } begun || say.CanStand(begun), subject.Key));
    }

    private static ExpressionScope People { get; } = new() { Facts = new HashSet<string> { "person", "enrolment" } };

    private static ConditionSay Say(string language)
    {
        var spoken = new Spoken(language);
        var facts = spoken.Why.Facts(ShippedCircuit.Circuit, null, Care.Networks.NameBook.None);
        return new ConditionSay(ShippedCircuit.Circuit, facts, spoken.Why.Clauses(facts), People, spoken.Words<RulesTabWords>());
    }

    private static Finding At(string code) => new(code, Severity.Error, new Place("elsewhere.json", 1, ""), "");

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
