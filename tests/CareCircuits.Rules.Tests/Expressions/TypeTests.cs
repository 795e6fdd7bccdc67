using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Tests.Expressions;

public sealed class TypeTests
{
    [Theory]
    [InlineData("1", DataKind.Integer, true)]
    [InlineData("1", DataKind.Number, true)]
    [InlineData("1.5", DataKind.Integer, false)]
    [InlineData("1.5", DataKind.Number, true)]
    [InlineData("person.age / 2", DataKind.Number, true)]
    [InlineData("true", DataKind.Boolean, true)]
    [InlineData("1", DataKind.Boolean, false)]
    [InlineData("\"a\"", DataKind.Text, true)]
    [InlineData("data.place", DataKind.Text, true)]
    [InlineData("data.risk", DataKind.Text, true)]
    [InlineData("today", DataKind.Date, true)]
    [InlineData("now", DataKind.Date, false)]
    [InlineData("now", DataKind.DateTime, true)]
    [InlineData("data.wait", DataKind.Duration, true)]
    [InlineData("data.place", DataKind.Service, true)]
    [InlineData("\"ward-1\"", DataKind.Service, true)]
    [InlineData("data.note", DataKind.Service, false)]
    [InlineData("data.who", DataKind.Service, false)]
    [InlineData("data.who", DataKind.Staff, true)]
    [InlineData("person.languages", DataKind.Text, false)]
    [InlineData("null", DataKind.Text, false)]
    public void A_value_fits_a_datum_of_its_kind(string text, DataKind kind, bool fits) =>
        Assert.Equal(fits, Given.Read(text).Type.Fits(new DataType { Type = kind }));

    [Theory]
    [InlineData("\"low\"", true)]
    [InlineData("\"none\"", true)]
    [InlineData("\"medium\"", false)]
    [InlineData("data.risk", true)]
    [InlineData("data.flag ? \"low\" : \"high\"", true)]
    [InlineData("data.flag ? \"low\" : \"medium\"", false)]
    [InlineData("data.flag ? \"low\" : null", true)]
    [InlineData("person.housing", false)]
    [InlineData("data.note", false)]
    public void Every_code_must_be_one_of_the_options(string text, bool fits) =>
        Assert.Equal(fits, Given.Read(text).Type.Fits(new DataType { Type = DataKind.Choice, Options = ["none", "low", "high", "now"] }));

    [Fact]
    public void Nothing_goes_only_where_none_is_allowed() =>
        Assert.True(Given.Read("null").Type.Fits(new DataType { Type = DataKind.Service, Optional = true }));

    [Theory]
    [InlineData("true ? 1 : 0.5", ExpressionKind.Number)]
    [InlineData("true ? null : 1", ExpressionKind.Integer)]
    [InlineData("1 + 0.5 - 1", ExpressionKind.Number)]
    [InlineData("true ? data.place : \"a\"", ExpressionKind.Text)]
    [InlineData("person.needs.Max(n => n.rating / 2.0)", ExpressionKind.Number)]
    [InlineData("person.languages", ExpressionKind.List)]
    [InlineData("null", ExpressionKind.Null)]
    public void An_expression_has_the_type_of_its_value(string text, ExpressionKind kind) => Assert.Equal(kind, Given.Read(text).Type.Kind);
}
