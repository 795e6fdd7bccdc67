using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Moves;
using CareCircuits.Engine.Tests.Decisions;

namespace CareCircuits.Engine.Tests.Moves;

public class MoveTests
{
    private const string Before = """
        { 'id': 'call', 'title': { 'en': 'Call' }, 'startsOn': 'it.began', 'start': 'first', 'data': { 'note': 'text?', 'on': 'date?' },
          'steps': [
            { 'id': 'first', 'type': 'task', 'title': { 'en': 'First' }, 'role': 'worker', 'due': 'PT1H', 'overdue': { 'escalate': 'coordinator' }, 'outcomes': { 'done': 'second' } },
            { 'id': 'second', 'type': 'task', 'title': { 'en': 'Second' }, 'role': 'worker', 'due': 'PT48H', 'remind': [ '-PT24H', 'PT0S' ], 'overdue': { 'after': 'PT12H', 'escalate': 'coordinator' }, 'outcomes': { 'done': 'over' } },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'achieved' } ] }
        """;

    private static readonly string Longer = Before.Replace("PT48H", "PT96H", StringComparison.Ordinal);
    private static readonly string WithoutSecond = Before.Replace("'second'", "'other'", StringComparison.Ordinal);
    private static readonly string ForCoordinators = Before.Replace("'title': { 'en': 'Second' }, 'role': 'worker'", "'title': { 'en': 'Second' }, 'role': 'coordinator'", StringComparison.Ordinal);

    private static Story AtSecond() => Story.Of([Before]).Happens("it.began", "{ 'note': 'hello' }").Completes("first").After("PT24H");

    private static Outcome<Decision> Moved(Story story, string to, MoveChoices? choices = null) =>
        Mover.Move(story.Circuit, Story.CircuitOf([to], []), story.Enrolment, story.All, choices ?? MoveChoices.None, story.Situation, Story.Monday9.AddDays(1));

    private static Enrolment After(Outcome<Decision> outcome) => Assert.IsType<Outcome<Decision>.Accepted>(outcome).Value.After;

    [Fact]
    public void What_is_current_moves_as_it_is_with_its_moments_and_without_the_reminders_already_sent()
    {
        var story = AtSecond();
        Assert.Single(story.All.OfType<Happening.Reminded>());

        var before = Assert.Single(story.Enrolment.Instances[0].Stays);
        var after = Assert.Single(After(Moved(story, Longer)).Instances[0].Stays);

        Assert.Equal(before.Timers, after.Timers);
        Assert.Equal((before.Entry, ((Stay.Doing)before).Due), (after.Entry, ((Stay.Doing)after).Due));
    }

    [Fact]
    public void Moving_makes_nothing_happen_again() =>
        Assert.Empty(Assert.IsType<Outcome<Decision>.Accepted>(Moved(AtSecond(), Longer)).Value.Happenings);

    [Fact]
    public void Work_goes_to_the_role_that_the_other_version_says() =>
        Assert.Equal(Party.Role("coordinator"), ((Stay.Doing)After(Moved(AtSecond(), ForCoordinators)).Instances[0].Stays[0]).Owner);

    [Fact]
    public void A_step_that_is_gone_needs_a_choice_among_those_not_completed_yet()
    {
        var verdict = Assert.IsType<Refusal.CannotMove>(Assert.IsType<Outcome<Decision>.Refused>(Moved(AtSecond(), WithoutSecond)).Reason).Verdict;

        var open = Assert.Single(Assert.IsType<MoveVerdict.NeedsChoice>(verdict).Steps);
        Assert.Equal("second", open.Step);
        Assert.Equal(["other", "over"], open.Candidates);
    }

    [Fact]
    public void A_chosen_step_is_entered_and_the_work_of_the_one_that_is_gone_is_taken_back()
    {
        var story = AtSecond();
        var outcome = Moved(story, WithoutSecond, new MoveChoices { Steps = new Dictionary<int, string> { [story.Entry<Stay.Doing>("second")] = "other" } });

        Assert.Equal("other", Assert.Single(After(outcome).Instances[0].Stays).Step);
        Assert.Single(Assert.IsType<Outcome<Decision>.Accepted>(outcome).Value.Happenings.OfType<Happening.WorkCancelled>());
    }

    [Fact]
    public void A_completed_step_can_not_be_chosen()
    {
        var story = AtSecond();
        Assert.IsType<Outcome<Decision>.Refused>(
            Moved(story, WithoutSecond, new MoveChoices { Steps = new Dictionary<int, string> { [story.Entry<Stay.Doing>("second")] = "first" } }));
    }

    [Fact]
    public void A_datum_that_the_other_version_requires_needs_a_value()
    {
        var to = Before.Replace("'on': 'date?'", "'on': 'date?', 'count': 'integer'", StringComparison.Ordinal).Replace("'startsOn': 'it.began', ", "", StringComparison.Ordinal);
        var verdict = Mover.Judge(Story.CircuitOf([to], []), AtSecond().Enrolment, AtSecond().All);

        Assert.Equal([new OpenDatum(1, "count")], Assert.IsType<MoveVerdict.NeedsChoice>(verdict).Data);
        var moved = After(Moved(AtSecond(), to, new MoveChoices { Data = new Dictionary<OpenDatum, object> { [new OpenDatum(1, "count")] = 3L } }));
        Assert.Equal((3L, "hello"), (moved.Instances[0].Data["count"], moved.Instances[0].Data["note"]));
    }

    [Fact]
    public void A_workflow_that_the_other_version_does_not_have_keeps_the_enrolment_where_it_is() =>
        Assert.IsType<MoveVerdict.Stays>(
            Mover.Judge(Story.CircuitOf([Before.Replace("'call'", "'ring'", StringComparison.Ordinal)], []), AtSecond().Enrolment, AtSecond().All));
}
