using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class TaskTests
{
    private const string Call = """
        { 'id': 'call', 'title': { 'en': 'Call' }, 'startsOn': 'it.began', 'start': 'ring',
          'data': { 'note': 'text?', 'who': 'staff?', 'reached': 'boolean?', 'on': 'date?' },
          'steps': [
            { 'id': 'ring', 'type': 'task', 'title': { 'en': 'Ring' }, 'role': 'worker', 'assignee': 'data.who', 'voluntary': true,
              'form': [ { 'name': 'reached', 'type': 'boolean', 'title': { 'en': 'Reached' }, 'required': true, 'into': 'data.reached' },
                        { 'name': 'home', 'type': 'choice', 'title': { 'en': 'Home' }, 'options': [ 'stable', 'precarious', 'none' ], 'into': 'person.housing' },
                        { 'name': 'needs', 'type': 'needs', 'title': { 'en': 'Needs' } },
                        { 'name': 'consents', 'type': 'consents', 'title': { 'en': 'Consents' } } ],
              'due': 'PT48H', 'remind': [ '-PT24H', 'PT0S', 'PT6H', 'PT30H' ], 'overdue': { 'after': 'PT12H', 'escalate': 'coordinator' },
              'outcomes': { 'done': 'over', 'declined': 'over' } },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
        """;

    [Fact]
    public void A_task_reminds_its_owner_before_at_and_after_due_and_then_escalates_once()
    {
        var story = Story.Of([Call]).Happens("it.began").After("P10D");

        Assert.Equal(
            ["worker", "worker", "worker"],
            story.All.OfType<Happening.Reminded>().Select(reminded => reminded.To.Id));
        Assert.Equal([new Happening.Escalated(1, "ring", Party.Role("coordinator"))], story.All.OfType<Happening.Escalated>());
        Assert.Equal(["ring"], story.Open);
    }

    [Fact]
    public void Each_reminder_comes_at_its_own_moment_to_the_second()
    {
        var story = Story.Of([Call]).Happens("it.began").After("PT24H");
        Assert.Single(story.News.OfType<Happening.Reminded>());

        story.At("2026-03-04T08:59:59+01:00");
        Assert.Empty(story.News);

        story.After("PT1S");
        Assert.Single(story.News.OfType<Happening.Reminded>());
    }

    [Theory]
    [InlineData(48, 0, true)]
    [InlineData(49, 1, false)]
    [InlineData(55, 2, false)]
    [InlineData(240, 0, true)]
    [InlineData(240, 2, true)]
    public void A_reminder_that_a_later_moment_has_overtaken_passes_and_the_last_before_lateness_speaks(int hoursLater, int index, bool passes)
    {
        var story = Story.Of([Call]).Happens("it.began");

        var outcome = Decider.Decide(story.Circuit, story.Enrolment, new Signal.Due(1, TimerKind.Remind, index), story.Situation, Story.Monday9.AddHours(hoursLater));

        var decision = Assert.IsType<Outcome<Decision>.Accepted>(outcome).Value;
        Assert.Equal(
            [passes ? new Happening.ReminderPassed(1, "ring", Party.Role("worker")) : new Happening.Reminded(1, "ring", Party.Role("worker"))],
            decision.Happenings);
        Assert.DoesNotContain(Assert.Single(decision.After.Running.Single().Stays).Timers, timer => timer.Kind == TimerKind.Remind && timer.Index == index);
    }

    [Fact]
    public void What_a_form_says_goes_where_its_fields_lead()
    {
        var story = Story.Of([Call]).Happens("it.began").Completes(
            "ring", "done", "{ 'reached': true, 'home': 'none', 'needs': { 'company': 2 }, 'consents': [ 'care' ] }");

        var call = Assert.Single(story.Enrolment.Instances);
        Assert.Equal("achieved", call.Result);
        Assert.Equal(true, call.Data["reached"]);
        Assert.Equal("none", story.Situation.Person.Housing);
        Assert.Equal(2, Assert.Single(story.Situation.Person.Needs).Rating);
        Assert.Equal(["care"], story.Enrolment.Consents);
    }

    [Theory]
    [InlineData("{ }", "reached")]
    [InlineData("{ 'reached': 'yes' }", "reached")]
    [InlineData("{ 'reached': true, 'home': 'castle' }", "home")]
    [InlineData("{ 'reached': true, 'hose': 'none' }", "hose")]
    [InlineData("{ 'reached': true, 'needs': { 'company': 3 } }", "needs")]
    [InlineData("{ 'reached': true, 'needs': 2 }", "needs")]
    [InlineData("{ 'reached': true, 'consents': [ 'fame' ] }", "consents")]
    public void A_form_that_does_not_fit_is_refused_by_the_name_of_its_field(string form, string field)
    {
        var story = Story.Of([Call]).Happens("it.began");
        var refusal = story.Refuses(new Signal.Completed(story.Entry<Stay.Doing>("ring"), "done", Story.Values(form)));

        Assert.Equal(field, Assert.Single(Assert.IsType<Refusal.DataInvalid>(refusal).Faults).Name);
        Assert.Equal(["ring"], story.Open);
    }

    [Fact]
    public void Who_declines_need_not_answer_what_is_required() =>
        Assert.Equal("achieved", Story.Of([Call]).Happens("it.began").Completes("ring", "declined").Enrolment.Instances[0].Result);

    [Fact]
    public void A_task_is_done_once()
    {
        var story = Story.Of([Call]).Happens("it.began");
        var entry = story.Entry<Stay.Doing>("ring");
        story.Completes("ring", "declined");

        Assert.Equal(new Refusal.NotOpen(entry), story.Refuses(new Signal.Completed(entry, "declined", Story.Values("{}"))));
    }

    [Fact]
    public void A_timer_that_was_consumed_or_has_not_come_does_nothing()
    {
        var story = Story.Of([Call]).Happens("it.began").After("PT24H");
        var entry = story.Entry<Stay.Doing>("ring");

        Assert.Equal(new Refusal.NotDue(entry), story.Refuses(new Signal.Due(entry, TimerKind.Remind, 0), Story.Monday9.AddDays(1)));
        Assert.Equal(
            new Refusal.NotDueYet(entry, Story.Monday9.AddDays(2)),
            story.Refuses(new Signal.Due(entry, TimerKind.Remind, 1), Story.Monday9.AddDays(1)));
    }

    [Fact]
    public void An_outcome_that_the_task_does_not_have_is_refused()
    {
        var story = Story.Of([Call]).Happens("it.began");
        Assert.Equal(
            new Refusal.OutcomeUnknown("ring", "maybe"),
            story.Refuses(new Signal.Completed(story.Entry<Stay.Doing>("ring"), "maybe", Story.Values("{ 'reached': true }"))));
    }
}
