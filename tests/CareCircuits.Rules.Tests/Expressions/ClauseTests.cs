using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tests.RuleSets;

namespace CareCircuits.Rules.Tests.Expressions;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("person.age != null && service.minAge != null && person.age < service.minAge", "person.age Less service.minAge")]
    [InlineData("!service.member", "not service.member")]
    [InlineData("data.flag == false", "not data.flag")]
    [InlineData("data.flag != null && data.flag == true", "data.flag")]
    [InlineData("!(data.risk == \"high\")", "data.risk NotEqual high")]
    [InlineData("data.risk == \"high\" || data.risk == \"low\"", "one(data.risk Equal high, data.risk Equal low)")]
    [InlineData("data.place != null", "data.place known")]
    [InlineData("data.place == null", "data.place unknown")]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))", "any(person.languages: service.languages contains it)")]
    [InlineData("!person.needs.Any(n => n.rating != 9)", "not(any(person.needs: need.rating NotEqual 9))")]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 4", "Count(person.needs: need.rating Equal 2) GreaterOrEqual 4")]
    [InlineData("staff.caseload * 2 <= staff.capacity", "staff.caseload × 2 LessOrEqual staff.capacity")]
    [InlineData("daysBetween(data.day, today) >= 90", "days(data.day, clock) GreaterOrEqual 90")]
    [InlineData("true", "always")]
    public void A_condition_is_taken_apart_as_people_say_it(string expression, string said) =>
        Assert.Equal(said, Words(SetGiven.Set("first", SetGiven.Rule("a", expression, "x")).Rules[0].Said));

    [Fact]
    public void It_carries_the_values_of_an_evaluation_and_none_where_nobody_looked()
    {
        var set = SetGiven.Set("first", SetGiven.Rules("person.age < 16 && data.risk == \"high\" -> x"));

        var said = Assert.IsType<Clause.Junction>(set.Explain(Given.Sheet).Rules[0].Said);

        Assert.Equal((false, false, null), (said.Held, said.Parts[0].Held, said.Parts[1].Held));
        Assert.Equal(42L, Assert.IsType<Clause.Compares>(said.Parts[0]).Left.Value);
        Assert.Null(Assert.IsType<Clause.Compares>(said.Parts[1]).Left.Value);
    }

    private static string Words(Clause clause) => clause switch
    {
        Clause.Junction(var all, var parts) => $"{(all ? "all" : "one")}({string.Join(", ", parts.Select(Words))})",
        Clause.Not(var part) => $"not({Words(part)})",
        Clause.Is(var what, var so) => (so ? "" : "not ") + Words(what),
        Clause.Compares(var left, var by, var right) => $"{Words(left)} {by} {Words(right)}",
        Clause.IsKnown(var what, var known) => $"{Words(what)} {(known ? "known" : "unknown")}",
        Clause.Contains(var list, var item) => $"{Words(list)} contains {Words(item)}",
        Clause.Has(var list, var every, var of) => $"{(every ? "all" : "any")}({Words(list)}: {(of is null ? "" : Words(of))})",
        Clause.Always(var so) => so ? "always" : "never",
        _ => clause.ToString(),
    };

    private static string Words(Operand operand) => operand switch
    {
        Operand.Fact(var of, var member) => $"{of}.{member}",
        Operand.Datum(var name) => $"data.{name}",
        Operand.Item(null, _) => "it",
        Operand.Item(var of, var member) => $"{of}.{member}",
        Operand.Literal => $"{operand.Value}",
        Operand.Clock => "clock",
        Operand.DaysBetween(var from, var to) => $"days({Words(from)}, {Words(to)})",
        Operand.Counted(var question, var list, var of) => $"{question}({Words(list)}: {(of is null ? "" : Words(of))})",
        Operand.Computed(var first, var links) => Words(first) + string.Concat(links.Select(link => $" {link.Sign} {Words(link.With)}")),
        Operand.Written(var text) => $"`{text}`",
        _ => operand.ToString(),
    };
}
