namespace CareCircuits.Rules.Tests.Expressions;

public sealed class ValueTests
{
    [Theory]
    [InlineData("person.age >= 18", true)]
    [InlineData("person.age + 1 == 43 && !false", true)]
    [InlineData("1 + 2 * 3 - 4 / 2", 5L)]
    [InlineData("7 / 2", 3L)]
    [InlineData("-7 % 3", -1L)]
    [InlineData("-person.age", -42L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("10 - 2 - 3", 5L)]
    [InlineData("2 * (3 + 4)", 14L)]
    [InlineData("1 == 1.0", true)]
    [InlineData("7 / 2.0 == 3.5", true)]
    [InlineData("data.count > 6.5", true)]
    [InlineData("person.housing == \"precarious\"", true)]
    [InlineData("\"precarious\" != person.housing", false)]
    [InlineData("person.languages.Contains(\"fr\")", true)]
    [InlineData("person.languages.Any(x => x.StartsWith(\"d\"))", true)]
    [InlineData("person.languages.All((x) => x == \"fr\")", false)]
    [InlineData("person.needs.Count(n => n.rating == 2)", 2L)]
    [InlineData("person.needs.Count()", 3L)]
    [InlineData("person.needs.Any()", true)]
    [InlineData("person.needs.Sum(n => n.rating)", 5L)]
    [InlineData("person.needs.Max(n => n.rating * 2)", 4L)]
    [InlineData("person.needs.Min(n => n.rating)", 1L)]
    [InlineData("person.needs.Any(n => person.languages.Any(l => n.domain.Contains(l)))", false)]
    [InlineData("person.commune.EndsWith(\"ers\") && person.commune.Contains(\"Vie\")", false)]
    [InlineData("daysBetween(today, data.day)", 3L)]
    [InlineData("addDays(today, 3) == data.day", true)]
    [InlineData("date(\"2026-03-01\") < today", true)]
    [InlineData("data.risk == \"low\" ? 1 : 2", 1L)]
    [InlineData("service.id == \"ward-1\"", true)]
    [InlineData("service.line == 2 && staff.caseload < staff.capacity", true)]
    [InlineData("enrolment.consents.Contains(\"care-coordination\")", true)]
    [InlineData("\"a\\\"\\u00e9\" == \"a\\\"é\"", true)]
    [InlineData("(person.age > 3) == true", true)]
    [InlineData("true\n&&\ttrue", true)]
    public void An_expression_comes_to_its_value(string text, object value) => Assert.Equal(value, Given.Value(text));

    [Fact]
    public void A_mixture_of_numbers_has_decimals() => Assert.Equal(0.5m, Given.Value("true ? 0.5 : 1"));

    [Fact]
    public void A_whole_number_widens_where_the_other_branch_has_decimals() => Assert.Equal(1m, Given.Value("false ? 0.5 : 1"));

    [Fact]
    public void Now_is_the_instant_of_the_sheet() => Assert.Equal(Given.Noon, Given.Value("now"));

    [Fact]
    public void Nothing_is_a_value_too() => Assert.Equal("unknown", Given.Value("null"));
}
