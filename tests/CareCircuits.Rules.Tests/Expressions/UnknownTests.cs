using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Tests.Expressions;

public sealed class UnknownTests
{
    [Theory]
    [InlineData("person.income == \"work\"", "unknown")]
    [InlineData("person.income != \"work\"", "unknown")]
    [InlineData("data.maybe > 3 && false", false)]
    [InlineData("false && data.maybe > 3", false)]
    [InlineData("data.maybe > 3 && true", "unknown")]
    [InlineData("data.maybe > 3 || true", true)]
    [InlineData("data.maybe > 3 || false", "unknown")]
    [InlineData("!(data.maybe > 3)", "unknown")]
    [InlineData("!data.flag", "unknown")]
    [InlineData("data.flag ? 1 : 1", "unknown")]
    [InlineData("data.maybe == null", true)]
    [InlineData("null != data.maybe", false)]
    [InlineData("(data.maybe + 1) == null", true)]
    [InlineData("data.maybe + 1", "unknown")]
    [InlineData("person.needs.Any(n => n.rating == data.maybe)", "unknown")]
    [InlineData("person.needs.Any(n => n.rating == data.maybe || n.rating == 2)", true)]
    [InlineData("person.needs.All(n => n.rating == data.maybe || n.rating == 2)", "unknown")]
    [InlineData("person.needs.All(n => n.rating == data.maybe && n.rating == 2)", false)]
    [InlineData("person.needs.Count(n => n.rating == data.maybe)", "unknown")]
    [InlineData("person.needs.Sum(n => n.rating + data.maybe)", "unknown")]
    [InlineData("service.communes.Sum(c => 1)", 1L)]
    [InlineData("staff.roles.Sum(c => 1)", 0L)]
    [InlineData("staff.roles.Min(c => 1)", "unknown")]
    [InlineData("staff.roles.Max(c => 1)", "unknown")]
    [InlineData("staff.roles.Any(c => data.flag)", false)]
    [InlineData("staff.roles.All(c => data.flag)", true)]
    [InlineData("true ? null : 3", "unknown")]
    [InlineData("person.languages.Contains(data.note)", "unknown")]
    public void Unknown_goes_through_after_Kleene(string text, object value) => Assert.Equal(value, Given.Value(text));

    [Theory]
    [InlineData("person.age > 3", true)]
    [InlineData("data.count > 3", false)]
    [InlineData("data.maybe == null", false)]
    [InlineData("data.maybe != null && data.maybe > 3", false)]
    [InlineData("data.maybe > 3 && data.maybe != null", false)]
    [InlineData("data.maybe == null || data.maybe > 3", false)]
    [InlineData("data.maybe == null ? 0 : data.maybe", false)]
    [InlineData("data.maybe != null && data.share > 3", true)]
    [InlineData("data.maybe > 3 || true", false)]
    [InlineData("data.maybe > 3 && false", false)]
    [InlineData("person.needs.Min(n => n.rating)", true)]
    [InlineData("person.needs.Sum(n => n.rating)", false)]
    [InlineData("true ? null : 3", true)]
    [InlineData("null", true)]
    [InlineData("enrolment.active", false)]
    public void Its_types_tell_whether_it_may_be_unknown(string text, bool may) => Assert.Equal(may, Given.Read(text).MayBeUnknown);

    [Fact]
    public void What_is_surely_known_is_not_unknown()
    {
        var expression = Given.Read("data.maybe > 3 && data.flag");

        Assert.True(expression.MayBeUnknownWith(new HashSet<string> { "maybe" }));
        Assert.False(expression.MayBeUnknownWith(new HashSet<string> { "maybe", "flag" }));
    }

    [Fact]
    public void Reads_of_data_are_those_for_their_value() =>
        Assert.Equal([new DataRead("flag", 22), new DataRead("maybe", 35)], Given.Read("data.maybe == null && data.flag || data.maybe > 3").DataReads);
}
