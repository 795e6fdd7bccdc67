using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class RunTests
{
    private const string Child = """
        { 'id': 'child', 'title': { 'en': 'Child' }, 'once': true, 'start': 'ask', 'data': { 'n': 'integer' }, 'on': { 'it.changed': 'stop' },
          'steps': [
            { 'id': 'ask', 'type': 'decide', 'title': { 'en': 'Ask' }, 'when': [ { 'if': 'data.n > 5', 'next': 'big' } ], 'otherwise': 'wait' },
            { 'id': 'wait', 'type': 'wait', 'title': { 'en': 'Wait' }, 'until': 'PT1H', 'timeout': 'small' },
            { 'id': 'big', 'type': 'end', 'title': { 'en': 'Big' }, 'result': 'big' },
            { 'id': 'small', 'type': 'end', 'title': { 'en': 'Small' }, 'result': 'small' } ] }
        """;

    private static string Parent(string number, string wait = "true") => $$"""
        { 'id': 'parent', 'title': { 'en': 'Parent' }, 'startsOn': 'it.began', 'start': 'run', 'steps': [
            { 'id': 'run', 'type': 'run', 'title': { 'en': 'Run' }, 'workflow': 'child', 'data': { 'n': '{{number}}' }, 'wait': {{wait}},
              {{(wait == "true" ? "'outcomes': { 'big': 'was-big', 'small': 'was-small', 'stopped': 'was-stopped' }" : "'next': 'was-small'")}} },
            { 'id': 'was-big', 'type': 'end', 'title': { 'en': 'Big' }, 'result': 'was-big' },
            { 'id': 'was-small', 'type': 'end', 'title': { 'en': 'Small' }, 'result': 'was-small' },
            { 'id': 'was-stopped', 'type': 'end', 'title': { 'en': 'Stopped' }, 'result': 'was-stopped' } ] }
        """;

    private static string? ResultOf(Story story, string workflow) =>
        story.Enrolment.Instances.Last(instance => instance.Workflow == workflow).Result;

    [Fact]
    public void A_parent_that_waits_goes_on_by_the_result_of_its_child()
    {
        Assert.Equal("was-big", ResultOf(Story.Of([Parent("7"), Child]).Happens("it.began"), "parent"));
        Assert.Equal("was-small", ResultOf(Story.Of([Parent("2"), Child]).Happens("it.began").After("PT1H"), "parent"));
        Assert.Equal("was-stopped", ResultOf(Story.Of([Parent("2"), Child]).Happens("it.began").Happens("it.changed"), "parent"));
    }

    [Fact]
    public void A_parent_that_does_not_wait_goes_on_at_once()
    {
        var story = Story.Of([Parent("2", "false"), Child]).Happens("it.began");

        Assert.Equal("was-small", ResultOf(story, "parent"));
        Assert.Equal(["wait"], story.Open);
    }

    [Fact]
    public void Two_parents_of_a_child_that_runs_once_wait_for_the_same_one()
    {
        var story = Story.Of([Parent("2"), Child]).Happens("it.began").Happens("it.began");
        Assert.Equal(["wait"], story.Open);

        story.After("PT1H");
        Assert.All(story.Enrolment.Instances, instance => Assert.NotNull(instance.Result));
    }

    [Fact]
    public void Data_that_the_child_requires_and_that_are_not_known_are_an_incident()
    {
        var story = Story.Of([Parent("person.age"), Child]).Happens("it.began");

        Assert.Equal(IncidentCodes.DataInvalid, Assert.Single(story.All.OfType<Happening.IncidentRaised>()).Code);
        Assert.Empty(story.Open);
    }
}
