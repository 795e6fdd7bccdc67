using System.Text;
using System.Text.Json;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class ExplanationTests
{
    private const string Rules = """
        person.age < 16 -> too-young
        data.risk == "high" && !person.languages.Contains("nl") -> immediate
        person.needs.Count(n => n.rating == 2) == 2 -> oriented
        true -> informed
        """;

    [Fact]
    public void It_says_in_plain_words_why()
    {
        var text = SetGiven.Set("first", SetGiven.Rules(Rules)).Explain(Given.Sheet).ToText("en");

        Assert.Equal("""
            test v1: oriented
            because of c
            a: does not hold
              person.age < 16: no (person.age = 42)
            b: does not hold
              all of these: no
                data.risk == "high": no (data.risk = "low")
            c: holds -> oriented
              person.needs.Count(n => n.rating == 2) == 2: yes (person.needs = [accommodation 2, company 1, money 2])
            d: not looked at
            It would have been too-young if person.age < 16 [person.age = 15] (a)
            It would have been immediate if data.risk == "high" [data.risk = "high"] (b)

            """, text);
    }

    [Theory]
    [InlineData("fr", "person.age < 16: non (person.age = 42)")]
    [InlineData("nl", "person.age < 16: nee (person.age = 42)")]
    [InlineData("de", "person.age < 16: no (person.age = 42)")]
    public void It_speaks_three_languages(string language, string line) =>
        Assert.Contains(line, SetGiven.Set("first", SetGiven.Rules(Rules)).Explain(Given.Sheet).ToText(language), StringComparison.Ordinal);

    [Fact]
    public void It_gives_the_reason_of_the_rule_that_won()
    {
        var set = SetGiven.Set("first", SetGiven.Rule("a", "true", "x", """, "Properties": { "reason": { "en": "It is so", "fr": "C'est ainsi" } } """));

        Assert.StartsWith("test v1: x\nen raison de a: C'est ainsi\n", set.Explain(Given.Sheet).ToText("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_what_is_not_known_and_what_was_used()
    {
        var explanation = SetGiven.Set("first", SetGiven.Rules("person.income == \"work\" || data.maybe > data.count -> x")).Explain(Given.Sheet);

        Assert.Equal(["person.income", "data.maybe"], explanation.NotKnown);
        Assert.Equal(["person.income", "data.maybe", "data.count"], explanation.Used.Select(used => used.Name));
        Assert.Equal(Verdict.Unknown, explanation.Evaluation.Verdict);
    }

    [Fact]
    public void Every_rule_has_its_state()
    {
        var states = SetGiven.Set("first", SetGiven.Rule("off", "true", "x", ", \"Enabled\": false") + "," + SetGiven.Rules("false -> x \n data.flag -> y \n true -> y \n true -> z"))
            .Explain(Given.Sheet).Rules.Select(step => step.State);

        Assert.Equal([RuleState.Disabled, RuleState.DidNotHold, RuleState.Unknown, RuleState.Held, RuleState.NotLookedAt], states);
    }

    [Fact]
    public void As_JSON_it_is_one_object_with_the_whole_tree()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            SetGiven.Set("first", SetGiven.Rules(Rules)).Explain(Given.Sheet).WriteTo(writer, "en");
        var json = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray())).RootElement;

        Assert.Equal("c", json.GetProperty("decidedBy").GetString());
        var first = json.GetProperty("rules")[0];
        Assert.Equal("did-not-hold", first.GetProperty("state").GetString());
        Assert.Equal(42, first.GetProperty("condition").GetProperty("parts")[0].GetProperty("value").GetInt32());
        Assert.Equal("too-young", json.GetProperty("wouldHaveChanged")[0].GetProperty("outcome").GetString());
        Assert.Equal(15, json.GetProperty("wouldHaveChanged")[0].GetProperty("conditions")[0].GetProperty("instead").GetInt32());
    }

    [Fact]
    public void A_text_that_is_no_Unicode_does_not_stop_it()
    {
        var explanation = SetGiven.Set("first", SetGiven.Rules("person.commune == \"\\ud800\" -> x")).Explain(Given.Sheet);
        using var writer = new Utf8JsonWriter(new MemoryStream());

        explanation.WriteTo(writer, "en");
        Assert.NotEmpty(DecisionRecord.Of(explanation).ToJson());
    }

    [Fact]
    public void Of_a_list_without_end_it_tells_the_beginning_and_what_decided()
    {
        var sheet = Given.Sheet with { Person = Given.Ada with { Languages = [.. Enumerable.Range(0, 20_000).Select(number => $"l{number}")] } };

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            SetGiven.Set("first", SetGiven.Rules("person.languages.Any(l => l == \"l19999\") -> x")).Explain(sheet).WriteTo(writer, "en");

        var condition = JsonDocument.Parse(bytes.ToArray()).RootElement.GetProperty("rules")[0].GetProperty("condition");
        var parts = condition.GetProperty("parts").EnumerateArray().ToList();
        Assert.InRange(parts.Count, 100, 2_000);
        Assert.True(parts[^1].GetProperty("value").GetBoolean());
    }
}
