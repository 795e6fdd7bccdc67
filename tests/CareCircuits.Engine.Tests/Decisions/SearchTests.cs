using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class SearchTests
{
    private const string Place = """
        { 'id': 'place', 'title': { 'en': 'Place' }, 'startsOn': 'it.began', 'start': 'ask', 'data': { 'found': 'service?' },
          'steps': [
            { 'id': 'ask', 'type': 'refer', 'title': { 'en': 'Ask' }, 'role': 'worker', 'purpose': 'care', 'services': 'places', 'need': { 'en': 'A place' },
              'offer': 'one-by-one', 'answerWithin': 'PT30M', 'until': 'PT4H', 'into': 'data.found',
              'outcomes': { 'accepted': 'over', 'none': 'nothing', 'declined-by-person': 'refused', 'no-consent': 'unasked' } },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'found' },
            { 'id': 'nothing', 'type': 'end', 'title': { 'en': 'Nothing' }, 'result': 'nothing' },
            { 'id': 'refused', 'type': 'end', 'title': { 'en': 'Refused' }, 'result': 'refused' },
            { 'id': 'unasked', 'type': 'end', 'title': { 'en': 'Unasked' }, 'result': 'unasked' } ] }
        """;

    private const string Places = """
        [ { 'WorkflowName': 'places', 'Version': 1, 'HitPolicy': 'score', 'Facts': { 'person': 'person', 'service': 'service' },
            'Rules': [
              { 'RuleName': 'use', 'Expression': 'person.substanceUse == `active` && service.acceptsActiveUse == false', 'SuccessEvent': 'exclude' },
              { 'RuleName': 'free', 'Expression': 'service.cost == `free`', 'Properties': { 'score': 5 } },
              { 'RuleName': 'soon', 'Expression': 'service.waitDays < 3', 'Properties': { 'score': 2 } } ] } ]
        """;

    private const string Given = """
        { 'consents': [ 'care' ], 'person': { 'substanceUse': 'active' },
          'services': [ { 'id': 'dry', 'acceptsActiveUse': false, 'cost': 'free', 'waitDays': 1 },
                        { 'id': 'late', 'acceptsActiveUse': true, 'cost': 'reimbursed', 'waitDays': 9 },
                        { 'id': 'best', 'acceptsActiveUse': true, 'cost': 'free', 'waitDays': 1 },
                        { 'id': 'unsure', 'acceptsActiveUse': true, 'cost': 'free' } ] }
        """;

    private static Story Begun(string given = Given, string place = Place) =>
        Story.Of([place], [Places], given).Happens("it.began");

    private static string[] Asked(Story story) =>
        [.. story.All.OfType<Happening.ReferralChanged>().Select(changed => $"{changed.To.Id} {changed.State}")];

    [Fact]
    public void The_best_is_asked_first_then_the_next_the_uncertain_last_the_excluded_never()
    {
        var story = Begun().Answers("ask", "best", Reply.Declined).After("PT30M").Answers("ask", "unsure", Reply.Declined);

        Assert.Equal(["best Sent", "best Declined", "late Sent", "late Expired", "unsure Sent", "unsure Declined"], Asked(story));
        Assert.Equal(new Exclusion("dry", "use"), Assert.Single(Assert.Single(story.All.OfType<Happening.Ranked>()).Excluded));
        Assert.Equal("nothing", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void The_score_of_the_rule_that_hits_first_puts_in_order_too()
    {
        const string first = """
            [ { 'WorkflowName': 'places', 'Version': 1, 'HitPolicy': 'first', 'Facts': { 'service': 'service' }, 'Rules': [
                  { 'RuleName': 'late', 'Expression': 'service.id == `late`', 'SuccessEvent': 'wanted', 'Properties': { 'score': 9 } },
                  { 'RuleName': 'any', 'Expression': 'true', 'SuccessEvent': 'fine', 'Properties': { 'score': 1 } } ] } ]
            """;

        Assert.Equal("late Sent", Asked(Story.Of([Place], [first], Given).Happens("it.began"))[0]);
    }

    [Fact]
    public void Who_accepts_is_kept_in_the_data()
    {
        var story = Begun().Answers("ask", "best", Reply.Received).Answers("ask", "best", Reply.Accepted);

        Assert.Equal(["best Sent", "best Received", "best Accepted"], Asked(story));
        Assert.Equal("best", story.Enrolment.Instances[0].Data["found"]);
        Assert.Equal("found", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void All_at_once_the_first_to_accept_is_taken_and_the_others_are_told()
    {
        var story = Begun(place: Place.Replace("one-by-one", "all-at-once", StringComparison.Ordinal)).Answers("ask", "late", Reply.Accepted);

        Assert.Equal(["best Sent", "late Sent", "unsure Sent", "late Accepted", "best Cancelled", "unsure Cancelled"], Asked(story));
    }

    [Fact]
    public void The_time_of_the_whole_search_ends_it()
    {
        var story = Begun(place: Place.Replace("PT30M", "PT3H", StringComparison.Ordinal)).After("PT4H");

        Assert.Equal(["best Sent", "best Expired", "late Sent", "late Expired"], Asked(story));
        Assert.Equal("nothing", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void The_person_may_decline_at_any_time()
    {
        var story = Begun().Answers("ask", "person", Reply.Declined);

        Assert.Equal(["best Sent", "best Cancelled"], Asked(story));
        Assert.Equal("refused", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void Without_consent_nobody_is_asked()
    {
        var story = Begun(Given.Replace("[ 'care' ]", "[ ]", StringComparison.Ordinal));

        Assert.Empty(Asked(story));
        Assert.Equal("unasked", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void A_consent_withdrawn_ends_the_open_search_at_once()
    {
        var story = Begun().Does(new Signal.Withdrawn("care"));

        Assert.Equal(["best Sent", "best Cancelled"], Asked(story));
        Assert.Equal("unasked", story.Enrolment.Instances[0].Result);
    }

    [Fact]
    public void Nobody_to_ask_is_none_at_once() =>
        Assert.Equal("nothing", Begun("{ 'consents': [ 'care' ] }").Enrolment.Instances[0].Result);

    [Theory]
    [InlineData("late", Reply.Accepted)]
    [InlineData("dry", Reply.Accepted)]
    [InlineData("stranger", Reply.Declined)]
    [InlineData("person", Reply.Accepted)]
    public void An_answer_that_nobody_waits_for_is_refused(string by, Reply reply)
    {
        var story = Begun();
        Assert.Equal(new Refusal.AnswerNotExpected("ask", by), story.Refuses(new Signal.Answered(story.Entry<Stay.Searching>("ask"), by, reply, null)));
    }
}
