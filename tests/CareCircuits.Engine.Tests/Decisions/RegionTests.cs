using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class RegionTests
{
    private static string Both(string complete) => $$"""
        { 'id': 'both', 'title': { 'en': 'Both' }, 'startsOn': 'it.began', 'start': 'side-by-side', 'on': { 'it.changed': 'changed' }, 'data': { 'note': 'text?' },
          'steps': [
            { 'id': 'side-by-side', 'type': 'parallel', 'title': { 'en': 'Side by side' }, 'complete': '{{complete}}', 'next': 'over',
              'branches': [
                { 'id': 'left', 'start': 'one', 'steps': [
                  { 'id': 'one', 'type': 'task', 'title': { 'en': 'One' }, 'role': 'worker', 'due': 'P1D', 'overdue': { 'escalate': 'coordinator' }, 'outcomes': { 'done': 'one-done' } },
                  { 'id': 'one-done', 'type': 'end', 'title': { 'en': 'One done' } } ] },
                { 'id': 'right', 'start': 'two', 'steps': [
                  { 'id': 'two', 'type': 'wait', 'title': { 'en': 'Two' }, 'events': { 'it.needs': 'two-done' }, 'until': 'P3D', 'timeout': 'two-done' },
                  { 'id': 'two-done', 'type': 'end', 'title': { 'en': 'Two done' } } ] } ] },
            { 'id': 'changed', 'type': 'end', 'title': { 'en': 'Changed' }, 'result': 'changed' },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
        """;

    [Fact]
    public void All_branches_must_end()
    {
        var story = Story.Of([Both("all")]).Happens("it.began");
        Assert.Equal(["one", "two"], story.Open);

        Assert.Equal(["two"], story.Completes("one").Open);
        Assert.Equal("achieved", story.Happens("it.needs", "{ 'who': 'x' }").Enrolment.Instances[0].Result);
    }

    [Fact]
    public void The_first_branch_to_end_cancels_the_others_and_their_owners_are_told()
    {
        var story = Story.Of([Both("any")]).Happens("it.began").After("P3D");

        Assert.Equal("achieved", story.Enrolment.Instances[0].Result);
        Assert.Equal([new Happening.WorkCancelled(2, "one", Party.Role("worker"))], story.All.OfType<Happening.WorkCancelled>());
    }

    [Fact]
    public void The_workflows_own_on_leaves_every_branch_and_fills_the_data()
    {
        var story = Story.Of([Both("all")]).Happens("it.began").Happens("it.changed", "{ 'note': 'moved house' }");

        Assert.Equal("changed", story.Enrolment.Instances[0].Result);
        Assert.Equal("moved house", story.Enrolment.Instances[0].Data["note"]);
        Assert.Empty(story.Open);
    }

    [Fact]
    public void A_branch_that_ends_at_once_does_not_end_the_step_before_its_sisters_began()
    {
        var story = Story.Of(
        [
            """
            { 'id': 'quick', 'title': { 'en': 'Quick' }, 'startsOn': 'it.began', 'start': 'p', 'steps': [
              { 'id': 'p', 'type': 'parallel', 'title': { 'en': 'P' }, 'complete': 'all', 'next': 'over', 'branches': [
                { 'id': 'a', 'start': 'a-end', 'steps': [ { 'id': 'a-end', 'type': 'end', 'title': { 'en': 'A' } } ] },
                { 'id': 'b', 'start': 'b-wait', 'steps': [
                  { 'id': 'b-wait', 'type': 'wait', 'title': { 'en': 'B' }, 'until': 'PT1H', 'timeout': 'b-end' },
                  { 'id': 'b-end', 'type': 'end', 'title': { 'en': 'B' } } ] } ] },
              { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
            """,
        ]).Happens("it.began");

        Assert.Equal(["b-wait"], story.Open);
        Assert.Equal("achieved", story.After("PT1H").Enrolment.Instances[0].Result);
    }

    [Fact]
    public void A_loop_that_never_waits_is_an_incident_after_a_thousand_steps()
    {
        var story = Story.Of(
        [
            """
            { 'id': 'mad', 'title': { 'en': 'Mad' }, 'startsOn': 'it.began', 'start': 'a', 'data': { 'n': 'integer?' }, 'steps': [
              { 'id': 'a', 'type': 'set', 'title': { 'en': 'A' }, 'values': { 'data.n': '1' }, 'next': 'b' },
              { 'id': 'b', 'type': 'set', 'title': { 'en': 'B' }, 'values': { 'data.n': '2' }, 'next': 'a' },
              { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
            """,
        ]).Happens("it.began");

        Assert.Equal(IncidentCodes.Endless, Assert.Single(story.All.OfType<Happening.IncidentRaised>()).Code);
        Assert.Equal("achieved", story.Does(new Signal.Skipped(story.Entry<Stay.Stuck>("a"), "over", "mended")).Enrolment.Instances[0].Result);
    }
}
