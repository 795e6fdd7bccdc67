using CareCircuits.Rules.Completing;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Completing;

/// <summary>What is offered while one types; | is where one is.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("|", "person", "enrolment", "service", "staff", "data", "true", "today", "daysBetween(")]
    [InlineData("person.insured && |", "person", "true")]
    [InlineData("person.|", "age", "housing", "needs")]
    [InlineData("person.hou|", "housing")]
    [InlineData("data.|", "risk", "count")]
    [InlineData("person.housing == |", "\"stable\"", "\"none\"", "null", "person")]
    [InlineData("person.housing != \"n|", "\"none\"")]
    [InlineData("person.needs.|", "Any(", "Count(", "Sum(")]
    [InlineData("person.needs.Any(n => n.|", "domain", "rating", "by")]
    [InlineData("person.needs.Any(n => n.rating == |", "0", "1", "2", "9", "n")]
    [InlineData("person.age |", "==", "<", ">=", "+")]
    [InlineData("person.commune.|", "StartsWith(", "Contains(")]
    [InlineData("person.needs.Count(n => n.rating == 2) |", ">=")]
    [InlineData("data.risk == |", "\"none\"", "\"low\"", "\"high\"")]
    public void What_fits_is_offered(string typed, params string[] some)
    {
        var offered = At(typed).Suggestions.Select(one => one.Text).ToList();

        Assert.All(some, text => Assert.Contains(text, offered));
    }

    [Theory]
    [InlineData("person.|", "sector")]
    [InlineData("person.hou|", "age")]
    [InlineData("person.insured |", "<")]
    [InlineData("person.needs.|", "Contains(")]
    [InlineData("person.needs.Any(n => true) && |", "n")]
    [InlineData("person.housing == |", "true")]
    public void What_does_not_fit_is_not_offered(string typed, string never) =>
        Assert.DoesNotContain(never, At(typed).Suggestions.Select(one => one.Text));

    [Fact]
    public void A_suggestion_carries_its_type_and_the_key_of_its_meaning()
    {
        Assert.Equal(("person.housing:none", SuggestionKind.Code), At("person.housing == \"no|").Suggestions.Select(one => (one.Meaning, one.Kind)).Single());
        Assert.Equal(("need.rating", ExpressionKind.Integer), At("person.needs.All(n => n.ra|").Suggestions.Select(one => (one.Meaning, one.Type!.Kind)).Single());
    }

    [Fact]
    public void A_suggestion_replaces_the_whole_word_and_its_closing_quote()
    {
        var list = At("person.hou|xx == \"none\"");
        Assert.Equal((7, 12), (list.Start, list.End));

        list = At("person.housing == \"no|ne\" && true");
        Assert.Equal((18, 24), (list.Start, list.End));
    }

    [Theory]
    [InlineData("person.age > 1|")]
    [InlineData("@person.|")]
    [InlineData("nobody.|")]
    [InlineData("\"free text|")]
    public void Where_nothing_is_known_nothing_is_offered(string typed) => Assert.Empty(At(typed).Suggestions);

    [Fact]
    public void Every_member_and_code_that_is_offered_can_be_read()
    {
        foreach (var fact in FactCatalogue.Facts.Where(fact => Given.Scope.Facts.Contains(fact.Name)))
        {
            foreach (var member in At($"{fact.Name}.|").Suggestions)
            {
                var path = $"{fact.Name}.{member.Text}";
                Assert.NotNull(Expression.Read(path + (member.Type!.Kind == ExpressionKind.List ? ".Any()" : " != null"), Given.Scope).Expression);
                foreach (var code in At(path + " == |").Suggestions.Where(one => one.Kind == SuggestionKind.Code))
                    Assert.NotNull(Expression.Read($"{path} == {code.Text}", Given.Scope).Expression);
            }
        }
    }

    private static SuggestionList At(string typed)
    {
        var position = typed.IndexOf('|', StringComparison.Ordinal);
        return Completion.At(typed.Remove(position, 1), position, Given.Scope);
    }
}
