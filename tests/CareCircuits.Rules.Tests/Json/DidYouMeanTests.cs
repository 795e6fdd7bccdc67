using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Tests.Json;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("otherwize", "otherwise")]
    [InlineData("duee", "due")]
    [InlineData("Due", "due")]
    [InlineData("outcoems", "outcomes")]
    [InlineData("nxet", "next")]
    public void A_slip_of_the_pen_is_understood(string written, string meant) =>
        Assert.Equal(meant, DidYouMean.Among(written, ["next", "due", "otherwise", "outcomes", "unknown"]));

    [Theory]
    [InlineData("")]
    [InlineData("completely-different")]
    [InlineData("x")]
    public void What_is_near_to_nothing_is_left_alone(string written) =>
        Assert.Null(DidYouMean.Among(written, ["next", "due", "otherwise", "outcomes"]));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first()
    {
        Assert.Equal("calls", DidYouMean.Among("calla", ["cellx", "calls", "callb"]));
        Assert.Null(DidYouMean.Among(new string('a', 5000), [new string('a', 4999)]));
    }
}
