using System.Text.RegularExpressions;
using CareCircuits.Admin.People;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests.People;

public sealed partial class HistoryTellerTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-BE")]
    [InlineData("nl-BE")]
    public void Every_story_is_told_in_sentences_without_ids(string language)
    {
        var teller = new Spoken(language).History;
        Assert.All(Stories.All, story =>
        {
            var names = Stories.Names(story);
            Assert.All(Stories.Journal(story, out _).Select(line => teller.Tell(line, Stories.Circuit, names)), told =>
                Assert.All([told.Sentence, .. told.Then, .. told.Rest], IsASentence));
        });
    }

    [Fact]
    public void What_came_of_an_entry_is_told_once_and_its_main_thing_is_not_repeated() => Assert.All(Stories.All, story =>
        Assert.All(Stories.Journal(story, out _).Select(line => new Spoken("en-GB").History.Tell(line, Stories.Circuit, Stories.Names(story))), told =>
        {
            string[] all = [told.Sentence, .. told.Then, .. told.Rest];
            Assert.Equal(all.Distinct(), all);
            Assert.InRange(told.Then.Count, 0, 4);
        }));

    [Fact]
    public void A_crisis_reads_as_people_would_tell_it()
    {
        var story = Stories.All.Single(one => one.Id == "team-within-two-hours");
        var names = Stories.Names(story);
        var told = Stories.Journal(story, out _).Select(line => new Spoken("en-GB").History.Tell(line, Stories.Circuit, names)).ToList();

        Assert.Equal("A crisis is reported.", told[0].Sentence);
        Assert.Equal(["“Priority crisis access” begins.", "Next: Talk with the person."], told[0].Then);
        Assert.Contains(told, entry => entry.Sentence == "Talk with the person: Help is needed." && entry.Then.Contains("Which priority? → immediate.") && entry.HasWhy);
    }

    /// <summary>Every kind of happening that a journal can hold comes in some story, or has words all the same.</summary>
    [Fact]
    public void Every_kind_of_happening_has_words()
    {
        var story = Stories.All[0];
        var line = Stories.Journal(story, out _)[0];
        Happening[] rare =
        [
            new Happening.WorkflowInterrupted(1, "crisis-access", new Engine.Flow.Way(null, Engine.Flow.WayKind.WorkflowOn, "crisis.settled", "stop")),
            new Happening.WorkCancelled(1, "visit", Party.Role("coordinator")), new Happening.EventIgnored("crisis.reported", "crisis-access"),
            new Happening.ReminderPassed(1, "visit", Party.Person), new Happening.IncidentRaised(1, "crisis-access", 1, "visit", IncidentCodes.Endless, ""),
            new Happening.IncidentRepaired(1, "visit", "a reason"), new Happening.ConsentRefused("feedback"), new Happening.Learned("needs.alcohol", 2L),
            .. Enum.GetValues<CareCircuits.Rules.RuleSets.Verdict>().Select(verdict => new Happening.Decided(1, "priority", "crisis-priority", verdict, null)),
            .. Enum.GetValues<ReferralState>().SelectMany(state => new[]
            {
                new Happening.ReferralChanged(1, "find-place", new Party(PartyKind.Service, "a"), state, null),
                new Happening.ReferralChanged(1, "find-place", new Party(PartyKind.Service, "b"), state, null),
                new Happening.ReferralChanged(2, "find-place", new Party(PartyKind.Service, "c"), state, "a reason"),
            }),
        ];
        foreach (var language in (string[])["en-GB", "fr-BE", "nl-BE"])
        {
            var told = new Spoken(language).History.Tell(line with { Happenings = rare }, Stories.Circuit, Stories.Names(story));
            Assert.All([.. told.Then, .. told.Rest], IsASentence);
        }
    }

    private static void IsASentence(string sentence)
    {
        Assert.Matches(@"[.?!»”""]$|\)$|^[^.]*: ", sentence);
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch(Key(), sentence);
        Assert.All(Words().Matches(sentence).Select(word => word.Value), word => Assert.DoesNotContain(word, Stories.Ids));
    }

    /// <summary>The key of a text that is missing.</summary>
    [GeneratedRegex(@"^(Referral|Decided|Event)\.[A-Z]")]
    private static partial Regex Key();

    [GeneratedRegex(@"[a-z]+(?:[-.][a-z0-9]+)+")]
    private static partial Regex Words();
}
