using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Tests.Decisions;

public class ShareTests
{
    private static string Tell(string with) => $$"""
        { 'id': 'tell', 'title': { 'en': 'Tell' }, 'startsOn': 'it.needs', 'start': 'share', 'data': { 'who': 'service' }, 'steps': [
            { 'id': 'share', 'type': 'share', 'title': { 'en': 'Share' }, 'with': '{{with}}', 'purpose': 'care', 'content': [ 'plan' ],
              'outcomes': { 'shared': 'say', 'no-consent': 'say' } },
            { 'id': 'say', 'type': 'notify', 'title': { 'en': 'Say' }, 'to': 'data.who', 'message': { 'en': 'A person expects your call' }, 'channel': 'email', 'next': 'over' },
            { 'id': 'over', 'type': 'end', 'title': { 'en': 'Over' }, 'result': 'told' } ] }
        """;

    private static Story Told(string with, string consents, string roles) => Story
        .Of([Tell(with)], given: $$"""{ 'consents': [ {{consents}} ], 'services': [ { 'id': 'ward-1', 'roles': [ {{roles}} ] } ] }""")
        .Happens("it.needs", "{ 'who': 'ward-1' }");

    [Fact]
    public void Under_a_consent_a_service_with_a_role_of_the_purpose_is_told()
    {
        var shared = Assert.Single(Told("data.who", "'care'", "'ward'").All.OfType<Happening.Shared>());
        Assert.Equal((new Party(PartyKind.Service, "ward-1"), "care"), (shared.With, shared.Purpose));
    }

    [Fact]
    public void A_share_to_a_role_is_recorded_as_made_to_the_role() =>
        Assert.Equal(Party.Role("ward"), Assert.Single(Told("ward", "'care'", "").All.OfType<Happening.Shared>()).With);

    [Theory]
    [InlineData("", "'ward'")]
    [InlineData("'care'", "'coordinator'")]
    [InlineData("'care'", "")]
    public void Without_consent_or_without_a_role_of_the_purpose_nothing_is_shared(string consents, string roles)
    {
        var story = Told("data.who", consents, roles);

        Assert.Empty(story.All.OfType<Happening.Shared>());
        Assert.Equal("told", story.Enrolment.Instances[0].Result);
        Assert.Equal(new Party(PartyKind.Service, "ward-1"), Assert.Single(story.All.OfType<Happening.Notified>()).To);
    }
}
