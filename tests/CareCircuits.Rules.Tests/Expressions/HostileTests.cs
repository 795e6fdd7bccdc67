using System.Globalization;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Tests.Expressions;

public sealed class HostileTests
{
    [Theory]
    [InlineData("\"\".GetType()")]
    [InlineData("person.GetType()")]
    [InlineData("person.age.GetType().Assembly")]
    [InlineData("System.IO.File.Delete(\"/\")")]
    [InlineData("System.Environment.Exit(1)")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")")]
    [InlineData("person.languages.GetEnumerator()")]
    [InlineData("person.ToString()")]
    [InlineData("\"a\".ToString()")]
    [InlineData("person.commune.Replace(\"a\", \"b\")")]
    [InlineData("Activator.CreateInstance(person)")]
    [InlineData("person.needs.Any(n => n.GetType() == null)")]
    [InlineData("person.needs.Any(n => n == n)")]
    [InlineData("person.Equals(person)")]
    [InlineData("person.EqualityContract == null")]
    public void Nothing_but_the_facts_can_be_reached(string text) => Assert.NotEmpty(Given.Errors(text));

    public static TheoryData<string, int> Deep => new()
    {
        { "(", 1 }, { "!", 1 }, { "-(", 1 }, { "!(", 1 }, { "true ? ", 1 }, { "a => ", 1 }, { "person.languages.Any(", 1 }, { "a<", 1 }, { "a.b<", 1 },
        { "- ", 1 }, { "(a)", 1 }, { "f(", 1 }, { "(a<", 1 }, { "a?b:", 1 }, { "a.", 1 }, { "a.b()", 1 }, { ")", 1 }, { "\"", 1 }, { "a,", 1 }, { "f(a,", 1 },
        { "await ", 1 }, { "new ", 1 }, { "a[", 1 }, { "{", 1 }, { "a=>(", 1 }, { "x is not ", 1 }, { "throw ", 1 }, { "a ?? ", 1 }, { "ref ", 1 }, { "(a,(b,", 1 },
        { "1+", 0 }, { "true&&", 0 }, { "1<2==", 0 }, { "a<b,", 1 }, { "person.languages.Any(x=>", 1 },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void However_often_it_is_repeated_it_is_read_or_refused(string part, int refused)
    {
        var text = string.Concat(Enumerable.Repeat(part, 3_990 / part.Length));

        var errors = Expression.Read(text + (refused == 0 ? "1" : ""), Given.Scope).Errors;

        Assert.NotEmpty(Expression.Read(text, Given.Scope).Errors);
        Assert.All(errors, error => Assert.InRange(error.Position, 0, 4_000));
    }

    [Fact]
    public void On_a_small_stack_it_is_read_or_refused_as_well()
    {
        var thread = new Thread(() =>
        {
            foreach (var row in Deep)
                Expression.Read(string.Concat(Enumerable.Repeat((string)row[0], 3_990 / ((string)row[0]).Length)), Given.Scope);
        }, 256 * 1024);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void Four_thousand_characters_are_read_and_one_more_is_refused()
    {
        var text = "true".PadRight(4_000);

        Assert.Equal(true, Given.Value(text));
        Assert.Equal("4000: The expression is longer than 4,000 characters.", Given.Errors(text + " "));
    }

    [Theory]
    [InlineData("(", "true", ")", true)]
    [InlineData("!", "true", "", true)]
    [InlineData("true ? true : ", "true", "", true)]
    public void Sixty_four_levels_are_read_and_one_more_is_refused(string open, string middle, string close, bool value)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Equal(value, Given.Value(Nested(64)));
        Assert.Contains("nests deeper than 64", Given.Errors(Nested(65)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flat_chain_is_one_level_however_long()
    {
        Assert.Equal(true, Given.Value(string.Join("&&", Enumerable.Repeat("true", 600))));
        Assert.Equal(1_500L, Given.Value(string.Join("+", Enumerable.Repeat("1", 1_500))));
        Assert.Equal(0L, Given.Value(string.Join("-", Enumerable.Repeat("1", 2))));
    }

    [Theory]
    [InlineData("{0}.Any(a => {0}.Any(b => {0}.Any(c => {0}.Any(d => {0}.Any(e => {0}.Any(f => a == b && b == c && c == d && d == e && e == f && f == \"\"))))))")]
    [InlineData("{0}.Sum(a => {0}.Sum(b => {0}.Sum(c => {0}.Sum(d => {0}.Count(e => e == a)))))")]
    public void Nested_lambdas_that_explode_are_stopped_by_their_work(string text)
    {
        var expression = Given.Read(string.Format(CultureInfo.InvariantCulture, text, "person.languages"));
        var many = Given.Sheet with { Person = Given.Ada with { Languages = [.. Enumerable.Range(0, 60).Select(i => $"{i}")] } };

        Assert.Equal("error: This takes more than 100,000 steps of work.", Given.Shown(expression.Walk(many)));
        expression.Compile();
        Assert.Equal(expression.Walk(many), expression.Evaluate(many));
    }

    [Theory]
    [InlineData("data.count / 0", "error: `data.count / 0` divides by zero.")]
    [InlineData("data.count % (data.count - 7)", "error: `data.count % (data.count - 7)` divides by zero.")]
    [InlineData("1.5 / 0", "error: `1.5 / 0` divides by zero.")]
    [InlineData("9223372036854775807 + 1", "error: `9223372036854775807 + 1` is too large to be computed.")]
    [InlineData("-9223372036854775808 - 1", "error: `-9223372036854775808 - 1` is too large to be computed.")]
    [InlineData("9223372036854775807 * 2", "error: `9223372036854775807 * 2` is too large to be computed.")]
    [InlineData("-9223372036854775808 / -1", "error: `-9223372036854775808 / -1` is too large to be computed.")]
    [InlineData("79228162514264337593543950.5 * 1000000", "error: `79228162514264337593543950.5 * 1000000` is too large to be computed.")]
    [InlineData("addDays(today, 9223372036854775807)", "error: `addDays(today, 9223372036854775807)` is too large to be computed.")]
    [InlineData("addDays(date(\"0001-01-01\"), -1)", "error: `addDays(date(\"0001-01-01\"), -1)` is too large to be computed.")]
    [InlineData("data.maybe + 1 / 0", "error: `1 / 0` divides by zero.")]
    [InlineData("false && 1 / 0 == 1", false)]
    [InlineData("true || 1 / 0 == 1", true)]
    [InlineData("data.flag && 1 / 0 == 1", "error: `1 / 0` divides by zero.")]
    [InlineData("service.function == \"F1\"", "error: `service.function` was not given.")]
    public void What_cannot_be_computed_is_an_error_and_never_no(string text, object value)
    {
        var expression = Given.Read(text);

        Assert.Equal(value, Given.Shown(expression.Walk(Given.Sheet)));
        expression.Compile();
        Assert.Equal(value, Given.Shown(expression.Evaluate(Given.Sheet)));
    }

    [Fact]
    public void A_fact_that_is_missing_is_unknown_where_it_may_be_and_an_error_otherwise()
    {
        var nobody = new FactSheet(Given.Noon, new DateOnly(2026, 3, 2));

        Assert.Equal("unknown", Given.Value("person.age > 3", nobody));
        Assert.Equal("unknown", Given.Value("data.maybe > 3", nobody));
        Assert.Equal("error: `data.count`: nothing is given about the data.", Given.Value("data.count > 3", nobody));
        Assert.Equal("error: `person.languages`: nothing is given about the person.", Given.Value("person.languages.Any()", nobody));
        Assert.Equal("error: `enrolment.active`: nothing is given about the enrolment.", Given.Value("enrolment.active", nobody));
    }
}
