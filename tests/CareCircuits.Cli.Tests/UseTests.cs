namespace CareCircuits.Cli.Tests;

public sealed class UseTests
{
    [Theory]
    [InlineData]
    [InlineData("veryfy")]
    [InlineData("verify")]
    [InlineData("verify", "a", "b")]
    [InlineData("verify", "a", "--jsn")]
    [InlineData("verify", "a", "--rules")]
    [InlineData("verify", "nowhere")]
    [InlineData("verify", "")]
    [InlineData("verify", "a\0b")]
    [InlineData("verify", "@rules/urgency/v1.json")]
    [InlineData("verify", "@rules")]
    [InlineData("rehearse", "nowhere")]
    [InlineData("decide", "@rules/urgency/v1.json")]
    [InlineData("decide", "@rules", "--facts", "@rules/urgency/v1.json")]
    [InlineData("decide", "@rules/urgency/v1.json", "--facts", "nowhere")]
    [InlineData("diff", "a")]
    [InlineData("format")]
    [InlineData("[suggest]")]
    public void Wrong_use_is_told_apart_from_what_is_found(params string[] args)
    {
        using var box = new Box();

        var called = box.Care(args);

        Assert.Equal((2, ""), (called.Code, called.Output));
        Assert.StartsWith("care: ", called.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "care verify workflows/dual-diagnosis/v1")]
    [InlineData("rehearse", "care rehearse workflows/dual-diagnosis/v1")]
    [InlineData("decide", "care decide rules/crisis-priority/v1.json --facts facts.json")]
    [InlineData("diff", "care diff workflows/dual-diagnosis/v1 workflows/dual-diagnosis/v2")]
    [InlineData("format", "care format workflows/dual-diagnosis/v1")]
    public void Every_command_shows_examples(string command, string example)
    {
        using var box = new Box();

        foreach (var called in new[] { box.Care(command, "--help"), box.Care("--help") })
        {
            Assert.Equal((0, ""), (called.Code, called.Error));
            Assert.Contains(example, called.Output, StringComparison.Ordinal);
        }
    }
}
