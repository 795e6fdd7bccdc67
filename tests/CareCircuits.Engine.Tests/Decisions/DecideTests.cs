using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class DecideTests
{
    private const string Conditions = """
        'when': [ { 'if': 'person.housing == `none`', 'next': 'yes' }, { 'if': 'person.age > 65', 'next': 'yes' }, { 'if': 'person.age > 60', 'next': 'no' } ],
        'otherwise': 'no', 'unknown': 'perhaps'
        """;

    private const string Rules = """
        [ { 'WorkflowName': 'which', 'Version': 1, 'HitPolicy': 'unique', 'Facts': { 'person': 'person' }, 'Rules': [
              { 'RuleName': 'old', 'Expression': 'person.age > 65', 'SuccessEvent': 'yes' },
              { 'RuleName': 'homeless', 'Expression': 'person.housing == `none`', 'SuccessEvent': 'no' } ] } ]
        """;

    private static string Outcome(string ways, string given, string[]? rules = null)
    {
        var story = Story.Of(
            [
                $$"""
                { 'id': 'choose', 'title': { 'en': 'Choose' }, 'startsOn': 'it.began', 'start': 'which', 'steps': [
                    { 'id': 'which', 'type': 'decide', 'title': { 'en': 'Which' }, {{ways}} },
                    { 'id': 'yes', 'type': 'end', 'title': { 'en': 'Yes' }, 'result': 'yes' },
                    { 'id': 'no', 'type': 'end', 'title': { 'en': 'No' }, 'result': 'no' },
                    { 'id': 'perhaps', 'type': 'end', 'title': { 'en': 'Perhaps' }, 'result': 'perhaps' } ] }
                """,
            ],
            rules,
            given).Happens("it.began");
        return story.Enrolment.Instances[0].Result ?? Assert.Single(story.All.OfType<Happening.IncidentRaised>()).Code;
    }

    [Theory]
    [InlineData("{ 'person': { 'housing': 'none' } }", "yes")]
    [InlineData("{ 'person': { 'age': 70 } }", "yes")]
    [InlineData("{ 'person': { 'age': 62, 'housing': 'stable' } }", "no")]
    [InlineData("{ 'person': { 'age': 62 } }", "perhaps")]
    [InlineData("{ 'person': { 'age': 20, 'housing': 'stable' } }", "no")]
    [InlineData("{ }", "perhaps")]
    public void The_first_condition_that_holds_leads_on_and_what_is_unknown_is_not_a_no(string given, string result) =>
        Assert.Equal(result, Outcome(Conditions, given));

    [Theory]
    [InlineData("{ 'person': { 'age': 70, 'housing': 'stable' } }", "yes")]
    [InlineData("{ 'person': { 'age': 20, 'housing': 'none' } }", "no")]
    [InlineData("{ 'person': { 'age': 20, 'housing': 'stable' } }", "perhaps")]
    [InlineData("{ 'person': { 'age': 20 } }", IncidentCodes.UnknownUnmapped)]
    [InlineData("{ 'person': { 'age': 70, 'housing': 'none' } }", IncidentCodes.RulesError)]
    public void A_rule_set_leads_on_by_its_outcome_and_anything_unsaid_is_an_incident(string given, string result) =>
        Assert.Equal(result, Outcome("'rules': 'which', 'outcomes': { 'yes': 'yes', 'no': 'no' }, 'otherwise': 'perhaps'", given, [Rules]));

    [Fact]
    public void Nothing_said_for_no_rule_is_an_incident_too() =>
        Assert.Equal(
            IncidentCodes.OtherwiseUnmapped,
            Outcome("'rules': 'which', 'outcomes': { 'yes': 'yes', 'no': 'no' }", "{ 'person': { 'age': 20, 'housing': 'stable' } }", [Rules]));
}
