using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;
using CareCircuits.Rules.Tests.Expressions;
using CareCircuits.Rules.Tests.Generated;

namespace CareCircuits.Rules.Tests.Tables;

/// <summary>Rule sets as decision tables.</summary>
public sealed class TableTests
{
    private static readonly FactsFile All = new()
    {
        Person = "person", Enrolment = "enrolment", Service = "service", Staff = "staff",
        Data = Given.Shape.Members.ToDictionary(member => member.Key, member => member.Value),
    };

    [Fact]
    public void Columns_are_the_subjects_in_the_order_of_their_first_use()
    {
        var table = Table("person.age != null && person.age < 16", "person.housing == \"none\" && person.age >= 16 && person.age < 26", "true");

        Assert.Equal(["person.age", "person.housing"], table.Columns.Select(column => column.Key));
        Assert.Equal(new Cell(new CellTest.Range(null, new CellEnd(16L, false)), WithoutValue.Fails), table.Rows[0][table.Columns[0]]);
        Assert.Equal(new Cell(new CellTest.Range(new CellEnd(16L, true), new CellEnd(26L, false))), table.Rows[1][table.Columns[0]]);
        Assert.Equal(Cell.Anything, table.Rows[2][table.Columns[0]]);
    }

    [Theory]
    [InlineData("person.housing == \"none\" || person.housing == \"precarious\"")]
    [InlineData("person.housing != \"none\" && person.housing != \"precarious\"")]
    [InlineData("person.age == null || person.age > 15")]
    [InlineData("person.age != null && (person.age == 1 || person.age == 2)")]
    [InlineData("person.age == null")]
    [InlineData("person.insured == false && !enrolment.active")]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 4")]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))")]
    [InlineData("!person.languages.Contains(\"fr\")", "!(person.languages.Contains(\"fr\"))")]
    [InlineData("staff.caseload * 2 > 12")]
    public void A_cell_says_what_was_read(string expression, string? written = null)
    {
        var table = Table(expression);

        Assert.Equal(written ?? expression, table.ExpressionOf(table.Rows[0]));
    }

    [Theory]
    [InlineData("person.insured || person.hasGp", WhyNoTable.Alternatives)]
    [InlineData("person.age > 3 && person.age == 7", WhyNoTable.TooMuchOfOne)]
    [InlineData("person.age == null && person.age != null", WhyNoTable.TooMuchOfOne)]
    [InlineData("person.insured && false", WhyNoTable.Never)]
    [InlineData("person.aeg == 3", WhyNoTable.Refused)]
    public void What_does_not_fit_is_no_table_and_says_why(string expression, WhyNoTable why) =>
        Assert.Equal(new TableReading.NotTable("r1", why), DecisionTable.Of(Set("true", expression)));

    [Fact]
    public void Changing_one_cell_changes_one_expression_and_nothing_else()
    {
        var table = Table("person.age<16", "person.age  >= 16");

        var changed = table.With(0, table.Rows[0].With(table.Columns[0], new Cell(new CellTest.Range(null, new CellEnd(18L, false))))).ToFile();

        Assert.Equal(["person.age < 18", "person.age  >= 16"], changed.Rules.Select(rule => rule.Expression));
        Assert.Equal(table.Set.Rules[0] with { Expression = "person.age < 18" }, changed.Rules[0]);
        Assert.Same(table.Set.Rules[1], changed.Rules[1]);
    }

    [Fact]
    public void Parameters_of_the_set_are_columns_like_any_other()
    {
        var set = Set("old") with { GlobalParams = [new ParameterFile { Name = "old", Expression = "person.age > 64" }] };
        var table = Assert.IsType<TableReading.Table>(DecisionTable.Of(set)).Decisions;

        Assert.Equal(new Subject.Parameter("old"), Assert.Single(table.Columns).Subject);
        Assert.Equal("old == true", table.ExpressionOf(table.Rows[0]));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public void What_the_cells_say_decides_as_the_expression_does(int seed)
    {
        var chance = new Chance(seed);
        var tables = 0;
        for (var i = 0; i < 600; i++)
        {
            var expression = string.Join(" && ", Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => new RandomExpressions(chance).YesOrNo(chance.Below(2))));
            if (DecisionTable.Of(Set(expression)) is not TableReading.Table(var table))
                continue;
            tables++;
            var written = table.ExpressionOf(table.Rows[0]);
            for (var sheet = 0; sheet < 5; sheet++)
            {
                // What one cell asks is asked together, so an error may be met earlier; all else is the same.
                var facts = new RandomFacts(chance).Sheet();
                var (before, after) = (Given.Value(expression, facts), Given.Value(written, facts));
                if (before is not string { Length: > 0 } && after is not string)
                    Assert.True(Equals(before, after), $"{expression}\n{written}\n{before} / {after}");
                else if ($"{before}{after}".Contains("error", StringComparison.Ordinal) is false)
                    Assert.Equal((before, written), (after, written));
            }
        }

        Assert.True(tables > 200, $"{tables} tables");
    }

    private static DecisionTable Table(params string[] expressions) => Assert.IsType<TableReading.Table>(DecisionTable.Of(Set(expressions))).Decisions;

    private static RuleSetFile Set(params string[] expressions) => new()
    {
        WorkflowName = "set", Version = 1, Facts = All,
        Rules = [.. expressions.Select((text, at) => new RuleFile
        {
            RuleName = $"r{at}", Expression = text, SuccessEvent = "x", ErrorMessage = "no", Enabled = at == 1 ? false : null, RuleExpressionType = RuleExpressionType.LambdaExpression,
            Properties = new RuleProperties { Score = at, Reason = new Wording(new Dictionary<string, string> { ["en"] = "why" }) },
        })],
    };
}
