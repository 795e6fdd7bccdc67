namespace CareCircuits.Cli.Tests;

public sealed class RehearseTests
{
    [Fact]
    public void Scenarios_that_go_as_expected_pass()
    {
        using var box = new Box();

        var called = box.Care("rehearse", "@" + Box.Circuit);

        Assert.Equal((0, ""), (called.Code, called.Error));
        Assert.Contains("passed called-in-time Called in time", called.Output, StringComparison.Ordinal);
        Assert.Contains("3 scenarios: 3 passed, 0 failed", called.Output, StringComparison.Ordinal);
        Assert.Contains("Steps       3 of 3 covered (100 %)", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_does_not_fails_and_says_why()
    {
        using var box = new Box().Replace($"{Box.Circuit}/scenarios/calls.json", "\"age\": 40", "\"age\": 85");

        var called = box.Care("rehearse", "@" + Box.Circuit, "--json");

        Assert.Equal((1, ""), (called.Code, called.Error));
        var scenarios = called.Json.GetProperty("scenarios").EnumerateArray().ToList();
        Assert.Equal([("called-in-time", true), ("can-wait", false), ("nobody-knows", true)], scenarios.Select(scenario => (scenario.GetProperty("id").GetString()!, scenario.GetProperty("passed").GetBoolean())));
        Assert.NotEmpty(scenarios[1].GetProperty("failures").EnumerateArray());
        var transitions = called.Json.GetProperty("coverage").GetProperty("transitions");
        Assert.Equal((3, 4), (transitions.GetProperty("covered").GetInt32(), transitions.GetProperty("total").GetInt32()));
        Assert.Single(transitions.GetProperty("missing").EnumerateArray());
    }

    [Fact]
    public void Scenarios_from_elsewhere_take_the_place_of_the_circuits_own()
    {
        using var box = new Box();
        box.Write("mine.json", box.Read($"{Box.Circuit}/scenarios/calls.json").Replace("called-in-time", "mine", StringComparison.Ordinal));

        Assert.Contains("mine", box.Care("rehearse", "@" + Box.Circuit, "--scenarios", "@mine.json").Output, StringComparison.Ordinal);
        Assert.Equal(0, box.Care("rehearse", "@" + Box.Circuit, "--scenarios", $"@{Box.Circuit}/scenarios").Code);
        Assert.Equal(2, box.Care("rehearse", "@" + Box.Circuit, "--scenarios", "@nothing.json").Code);
        Assert.Equal(2, box.Care("rehearse", "@" + Box.Circuit, "--scenarios", "@rules").Code);
    }

    [Theory]
    [InlineData("circuit.json", "\"calendar\"", "\"calender\"")]
    [InlineData("first-call.json", "\"outcomes\"", "\"outcoms\"")]
    [InlineData("scenarios/calls.json", "\"play\"", "\"plays\"")]
    public void What_cannot_be_read_is_not_rehearsed(string file, string old, string replacement)
    {
        using var box = new Box().Replace($"{Box.Circuit}/{file}", old, replacement);

        var called = box.Care("rehearse", "@" + Box.Circuit, "--json");

        Assert.Equal((2, ""), (called.Code, called.Output));
        Assert.Contains("CC001", called.Error, StringComparison.Ordinal);
    }
}
