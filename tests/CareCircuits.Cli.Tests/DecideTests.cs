using System.Text.Json;

namespace CareCircuits.Cli.Tests;

public sealed class DecideTests
{
    private const string Rules = "@rules/urgency/v1.json";

    [Theory]
    [InlineData("{ \"person\": { \"age\": 90, \"languages\": [], \"needs\": [] } }", 0, "hit", "high")]
    [InlineData("{ \"person\": { \"age\": 9, \"languages\": [], \"needs\": [] } }", 0, "none", null)]
    [InlineData("{ \"person\": { \"languages\": [], \"needs\": [] } }", 0, "unknown", null)]
    [InlineData("{ }", 0, "unknown", null)]
    [InlineData("{ \"person\": { \"age\": \"old\", \"languages\": [], \"needs\": [] } }", 1, "error", null)]
    [InlineData("{ \"person\": { \"agee\": 90, \"languages\": [], \"needs\": [] } }", 1, "error", null)]
    [InlineData("{ \"person\": { \"age\": 90 } }", 1, "error", null)]
    [InlineData("{ \"persons\": { } }", 1, "error", null)]
    [InlineData("[ ]", 1, "error", null)]
    public void A_decision_is_told_with_its_verdict(string facts, int code, string verdict, string? outcome)
    {
        using var box = new Box().Write("facts.json", facts);

        var called = box.Care("decide", Rules, "--facts", "@facts.json", "--json");

        Assert.Equal((code, ""), (called.Code, called.Error));
        Assert.Equal(
            ["set", "version", "verdict", "outcome", "outcomes", "score", "explanation", "errors"],
            called.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("urgency", 1), (called.Json.GetProperty("set").GetString(), called.Json.GetProperty("version").GetInt32()));
        Assert.Equal((verdict, outcome), (called.Json.GetProperty("verdict").GetString(), called.Json.GetProperty("outcome").GetString()));
        Assert.Equal(outcome is null ? [] : [outcome], called.Json.GetProperty("outcomes").EnumerateArray().Select(one => one.GetString()!));
        Assert.Equal(code == 1, called.Json.GetProperty("errors").GetArrayLength() > 0);
    }

    [Fact]
    public void An_expression_that_is_refused_is_an_error_with_its_position()
    {
        using var box = new Box().Write("facts.json", "{ }").Replace("rules/urgency/v1.json", "person.age > 80", "person.age > person.agee");

        var called = box.Care("decide", Rules, "--facts", "@facts.json", "--json");

        Assert.Equal((1, "error"), (called.Code, called.Json.GetProperty("verdict").GetString()));
        Assert.Equal(JsonValueKind.Null, called.Json.GetProperty("explanation").ValueKind);
        var error = Assert.Single(called.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("person.age > person.".Length, error.GetProperty("position").GetInt32());
        Assert.Contains("did you mean `age`?", error.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void People_read_the_outcome_and_why()
    {
        using var box = new Box().Write("facts.json", "{ \"person\": { \"age\": 90, \"languages\": [], \"needs\": [] } }");

        var called = box.Care("decide", Rules, "--facts", "@facts.json");

        Assert.Equal((0, ""), (called.Code, called.Error));
        Assert.StartsWith("urgency v1: high", called.Output, StringComparison.Ordinal);
        Assert.Contains("person.age > 80", called.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00+01:00", "hit")]
    [InlineData("2026-03-01T23:00:00Z", "hit")]
    [InlineData("2026-03-01T22:59:59Z", "none")]
    [InlineData("2026-03-02T00:00+01:00", "hit")]
    public void The_day_is_the_one_in_Brussels(string now, string verdict)
    {
        using var box = new Box().Write("facts.json", "{ }").Replace("rules/urgency/v1.json", "person.age > 80", "today == date(\\\"2026-03-02\\\")");

        Assert.Equal(verdict, box.Care("decide", Rules, "--facts", "@facts.json", "--now", now, "--json").Json.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T09:00:00")]
    [InlineData("now")]
    public void An_instant_needs_its_offset(string now)
    {
        using var box = new Box().Write("facts.json", "{ }");

        var called = box.Care("decide", Rules, "--facts", "@facts.json", "--now", now);

        Assert.Equal((2, ""), (called.Code, called.Output));
        Assert.Contains("--now must be an instant", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules/urgency/v1.json", "{ }")]
    [InlineData("rules/urgency/v1.json", "[ ")]
    [InlineData("facts.json", "{ \"person\": ")]
    public void What_is_no_rule_set_or_no_JSON_is_wrong_use(string file, string text)
    {
        using var box = new Box().Write("facts.json", "{ }").Write(file, text);

        var called = box.Care("decide", Rules, "--facts", "@facts.json", "--json");

        Assert.Equal((2, ""), (called.Code, called.Output));
        Assert.Contains(file, called.Error, StringComparison.Ordinal);
    }
}
