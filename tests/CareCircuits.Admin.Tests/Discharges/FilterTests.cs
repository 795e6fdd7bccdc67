using CareCircuits.Admin.Discharges;

namespace CareCircuits.Admin.Tests.Discharges;

public class FilterTests
{
    [Fact]
    public void Staff_of_a_ward_see_their_own_first_and_what_is_under_way() =>
        Assert.Equal(new Filter("clinique", null, null, Filter.Running, null), Filter.Of(null, null, null, null, null, "clinique"));

    [Fact]
    public void Others_see_all_wards() => Assert.Null(Filter.Of(null, null, null, null, null, null).Ward);

    [Theory]
    [InlineData("all", "2026-03-01", "2026-03-31", "closed", "table", "clinique")]
    [InlineData(null, null, null, null, null, "clinique")]
    [InlineData("other", null, "2026-03-31", "all", null, "clinique")]
    [InlineData("other", "2026-03-01", null, null, "table", null)]
    public void An_address_shows_the_same_again(string? ward, string? from, string? to, string? state, string? view, string? own)
    {
        var filter = Filter.Of(ward, from, to, state, view, own);
        var values = filter.Values(own);
        string? Text(string name) => values[name] as string;

        Assert.Equal(filter, Filter.Of(Text("ward"), Text("from"), Text("to"), Text("state"), Text("view"), own));
        Assert.Equal(ward, Text("ward"));
    }

    [Fact]
    public void What_makes_no_sense_is_as_if_it_were_not_there() =>
        Assert.Equal(new Filter(null, null, null, Filter.Running, null), Filter.Of("", "soon", "31/3", "lost", "pie", null));
}
