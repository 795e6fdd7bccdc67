using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class EventTests
{
    private const string Waiting = """
        { 'id': 'waiting', 'title': { 'en': 'Waiting' }, 'startsOn': 'it.began', 'once': true, 'start': 'wait', 'data': { 'note': 'text?' },
          'on': { 'it.changed': 'outer', 'consent.withdrawn': 'stop' },
          'steps': [
            { 'id': 'wait', 'type': 'wait', 'title': { 'en': 'Wait' }, 'events': { 'it.needs': 'inner' }, 'on': { 'enrolment.confirmed': 'step' },
              'until': { 'after': 'P2D', 'clock': 'calendar' }, 'timeout': 'late' },
            { 'id': 'inner', 'type': 'end', 'title': { 'en': 'Inner' }, 'result': 'inner' },
            { 'id': 'step', 'type': 'end', 'title': { 'en': 'Step' }, 'result': 'step' },
            { 'id': 'outer', 'type': 'end', 'title': { 'en': 'Outer' }, 'result': 'outer' },
            { 'id': 'late', 'type': 'end', 'title': { 'en': 'Late' }, 'result': 'late' } ] }
        """;

    private static string ResultOf(Story story) => story.Enrolment.Instances[0].Result ?? "runs";

    [Fact]
    public void What_a_step_waits_for_comes_before_its_on_and_that_before_the_workflows()
    {
        Assert.Equal("inner", ResultOf(Story.Of([Waiting]).Happens("it.began").Happens("it.needs", "{ 'who': 'x' }")));
        Assert.Equal("step", ResultOf(Story.Of([Waiting]).Happens("it.began").Happens("enrolment.confirmed")));
        Assert.Equal("outer", ResultOf(Story.Of([Waiting]).Happens("it.began").Happens("it.changed")));
    }

    [Fact]
    public void Time_up_is_the_end_of_the_last_local_day()
    {
        var story = Story.Of([Waiting]).Happens("it.began").At("2026-03-04T23:59:59+01:00");
        Assert.Equal("runs", ResultOf(story));
        Assert.Equal("late", ResultOf(story.After("PT1S")));
    }

    [Fact]
    public void A_second_start_of_a_workflow_that_runs_once_is_recorded_and_ignored()
    {
        var story = Story.Of([Waiting]).Happens("it.began").Happens("it.began");

        Assert.Single(story.Enrolment.Instances);
        Assert.Contains(new Happening.EventIgnored("it.began", "waiting"), story.All);
    }

    [Fact]
    public void An_event_that_nobody_waits_for_is_recorded() =>
        Assert.Equal([new Happening.EventIgnored("it.changed", null)], Story.Of([Waiting]).Happens("it.changed").All);

    [Fact]
    public void Stop_ends_the_whole_workflow() =>
        Assert.Equal("stopped", ResultOf(Story.Of([Waiting], given: "{ 'consents': [ 'care' ] }").Happens("it.began").Does(new Signal.Withdrawn("care"))));

    [Fact]
    public void The_end_of_the_enrolment_stops_everything_for_good()
    {
        var story = Story.Of([Waiting]).Happens("it.began").Happens("enrolment.ended");

        Assert.Equal("stopped", ResultOf(story));
        Assert.Equal(EnrolmentStatus.Ended, story.Enrolment.Status);
        Assert.IsType<Refusal.EnrolmentHasEnded>(story.Refuses(new Signal.Happened("it.began", Story.Values("{}"))));
    }

    [Fact]
    public void Confirming_makes_the_enrolment_active_from_that_day_on()
    {
        var story = Story.Of([Waiting]).Happens("enrolment.confirmed");

        Assert.Equal(EnrolmentStatus.Active, story.Enrolment.Status);
        Assert.Equal(new DateOnly(2026, 3, 2), story.Enrolment.Since);
    }

    [Theory]
    [InlineData("it.needs", "{ }", "who")]
    [InlineData("it.needs", "{ 'who': 7 }", "who")]
    [InlineData("it.began", "{ 'on': '2026-02-30' }", "on")]
    [InlineData("it.began", "{ 'oh': 'x' }", "oh")]
    public void Data_that_do_not_fit_the_event_are_refused_by_name(string @event, string data, string name)
    {
        var refusal = Story.Of([Waiting]).Refuses(new Signal.Happened(@event, Story.Values(data)));
        Assert.Equal(name, Assert.Single(Assert.IsType<Refusal.DataInvalid>(refusal).Faults).Name);
    }

    [Fact]
    public void An_event_that_the_circuit_does_not_know_is_refused() =>
        Assert.Equal(new Refusal.EventUnknown("it.exploded"), Story.Of([Waiting]).Refuses(new Signal.Happened("it.exploded", Story.Values("{}"))));

    [Fact]
    public void A_raised_event_reaches_the_raiser_when_it_waits_again()
    {
        var story = Story.Of(
        [
            """
            { 'id': 'echo', 'title': { 'en': 'Echo' }, 'startsOn': 'it.began', 'start': 'call', 'data': { 'note': 'text?' }, 'steps': [
              { 'id': 'call', 'type': 'raise', 'title': { 'en': 'Call' }, 'event': 'it.changed', 'data': { 'note': '`hello`' }, 'next': 'hear' },
              { 'id': 'hear', 'type': 'wait', 'title': { 'en': 'Hear' }, 'events': { 'it.changed': 'over' }, 'until': 'P1D', 'timeout': 'over' },
              { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'heard' } ] }
            """,
        ]).Happens("it.began");

        Assert.Equal("heard", ResultOf(story));
        Assert.Equal("hello", story.Enrolment.Instances[0].Data["note"]);
    }
}
