using System.Text.RegularExpressions;
using CareCircuits.Admin.Explaining;
using CareCircuits.Engine.Explaining;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Tests.Explaining;

public sealed partial class WhyTellerTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-BE")]
    [InlineData("nl-BE")]
    public void Every_decision_of_every_story_is_explained_in_words(string language)
    {
        var teller = new Spoken(language).Why;
        Assert.All(Stories.All, story =>
        {
            var names = Stories.Names(story);
            Assert.All(Stories.Explained(story), step => HasNoIds(teller.Sentence(step, Stories.Circuit, names)));
        });
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fr-BE")]
    [InlineData("nl-BE")]
    public void Every_condition_of_the_circuit_is_said_in_words(string language)
    {
        var teller = new Spoken(language).Why;
        var said = teller.Clauses(teller.Facts(Stories.Circuit, null, Care.Networks.NameBook.None));
        Assert.All(Stories.Circuit.RuleSets.Values.SelectMany(set => set.Rules), rule =>
        {
            foreach (var sentence in (string[])[said.Of(rule.Said), said.Of(rule.Said.Contrary())])
            {
                HasNoIds(sentence);
                Assert.DoesNotMatch(Code(), sentence);
            }
        });
    }

    [Theory]
    [InlineData("en-GB", "Which priority? immediate, because: someone is in danger now.")]
    [InlineData("fr-BE", "Quelle priorité ? immédiate, parce que : quelqu'un est en danger maintenant.")]
    [InlineData("nl-BE", "Welke voorrang? onmiddellijk, omdat: er is nu iemand in gevaar.")]
    public void A_priority_says_why(string language, string sentence)
    {
        var story = Stories.All.Single(one => one.Id == "team-within-two-hours");
        var step = Stories.Explained(story).OfType<ExplainedStep.ByRules>().First(one => one.Step == "priority");

        Assert.Equal(sentence, new Spoken(language).Why.Sentence(step, Stories.Circuit, Stories.Names(story)));
    }

    [Theory]
    [InlineData("person.age != null && service.minAge != null && person.age < service.minAge", "age: less than youngest age taken")]
    [InlineData("!service.member", "takes part in the circuit: no")]
    [InlineData("person.housing == \"none\" || person.housing == \"precarious\"", "housing: none or precarious")]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))", "languages of the person: at least one in common with languages spoken there")]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 4", "number of needs with rating: unmet: at least 4")]
    [InlineData("person.needs.Any(n => (n.domain == \"alcohol\" || n.domain == \"drugs\") && n.rating == 2)", "needs: at least one with domain: alcohol or drugs and rating: unmet")]
    public void A_condition_reads_as_a_fact_and_what_it_should_be(string text, string said)
    {
        var teller = new Spoken("en-GB").Why;
        var expression = Expression.Read(text, new ExpressionScope { Facts = FactCatalogue.Names.ToHashSet() });

        Assert.Equal(said, teller.Clauses(teller.Facts(Stories.Circuit, null, Care.Networks.NameBook.None)).Of(expression.Expression!.Said));
    }

    [Fact]
    public void Every_fact_of_the_catalogue_and_every_code_has_words()
    {
        var words = new Spoken("fr-BE").Words<FactWords>();
        Assert.All(FactCatalogue.Facts.Append(FactCatalogue.Need), fact => Assert.All(fact.Members, member =>
        {
            Assert.False(words[$"{fact.Name}.{member.Name}"].ResourceNotFound, $"{fact.Name}.{member.Name}");
            Assert.All(member.Type.Codes ?? [], code => Assert.False(words[$"{fact.Name}.{member.Name}:{code}"].ResourceNotFound, $"{fact.Name}.{member.Name}:{code}"));
        }));
    }

    private static void HasNoIds(string sentence) =>
        Assert.All(Words().Matches(sentence).Select(word => word.Value), word => Assert.DoesNotContain(word, Stories.Ids));

    [GeneratedRegex(@"[a-z]+(?:[-.][a-z0-9]+)+")]
    private static partial Regex Words();

    /// <summary>What only a programmer reads.</summary>
    [GeneratedRegex(@"&&|\|\||==|!=|=>|person\.|service\.|staff\.\w|data\.|enrolment\.")]
    private static partial Regex Code();
}
