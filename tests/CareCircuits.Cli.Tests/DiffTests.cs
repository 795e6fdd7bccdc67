namespace CareCircuits.Cli.Tests;

public sealed class DiffTests
{
    private const string Next = "workflows/small/v2";

    [Fact]
    public void A_copy_with_another_version_is_the_same()
    {
        using var box = WithNext();

        var called = box.Care("diff", "@" + Box.Circuit, "@" + Next, "--json");

        Assert.Equal((0, ""), (called.Code, called.Error));
        Assert.False(called.Json.GetProperty("meaning").GetBoolean());
        Assert.Empty(called.Json.GetProperty("changes").EnumerateArray());
        Assert.Contains("Nothing has changed.", box.Care("diff", "@" + Box.Circuit, "@" + Next).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_may_lie_in_a_folder_of_any_name()
    {
        using var box = WithNext();
        foreach (var file in new[] { "circuit.json", "first-call.json" })
            box.Write($"elsewhere/copy/{file}", box.Read($"{Box.Circuit}/{file}"));

        Assert.Equal(0, box.Care("diff", "@" + Box.Circuit, "@elsewhere/copy").Code);
        Assert.NotEqual(2, box.Care("rehearse", "@elsewhere/copy").Code);
        Assert.Equal(1, box.Care("verify", "@elsewhere/copy").Code);
    }

    [Fact]
    public void A_change_of_meaning_is_found()
    {
        using var box = WithNext().Replace($"{Next}/first-call.json", "PT4H", "PT5H");

        var called = box.Care("diff", "@" + Box.Circuit, "@" + Next, "--json");

        Assert.Equal(1, called.Code);
        Assert.True(called.Json.GetProperty("meaning").GetBoolean());
        var change = Assert.Single(called.Json.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            [("kind", "time"), ("workflow", "first-call"), ("step", "call"), ("before", "due PT4H"), ("after", "due PT5H")],
            change.EnumerateObject().Select(member => (member.Name, member.Value.GetString()!)));
        Assert.Contains("- due PT4H", box.Care("diff", "@" + Box.Circuit, "@" + Next).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_shown_and_change_no_meaning()
    {
        using var box = WithNext().Replace($"{Next}/first-call.json", "\"First call\"", "\"The first call\"");

        var called = box.Care("diff", "@" + Box.Circuit, "@" + Next);

        Assert.Equal(0, called.Code);
        Assert.Contains("Only words have changed (1 change); the meaning is the same.", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_compared_where_each_version_has_its_own()
    {
        using var box = WithNext();
        box.Write("other-rules/urgency/v1.json", box.Read("rules/urgency/v1.json").Replace("> 80", "> 81", StringComparison.Ordinal));

        Assert.Equal(1, box.Care("diff", "@" + Box.Circuit, "@" + Next, "--rules-b", "@other-rules").Code);
        Assert.Equal(0, box.Care("diff", "@" + Box.Circuit, "@" + Next, "--rules-a", "@rules", "--rules-b", "@rules").Code);
    }

    [Fact]
    public void What_is_missing_or_cannot_be_read_cannot_be_compared()
    {
        using var box = WithNext();
        Assert.Equal(2, box.Care("diff", "@" + Box.Circuit, "@workflows/small/v3").Code);

        box.Write($"{Next}/first-call.json", "{");
        var called = box.Care("diff", "@" + Box.Circuit, "@" + Next, "--json");
        Assert.Equal((2, ""), (called.Code, called.Output));
        Assert.Contains("CC001", called.Error, StringComparison.Ordinal);

        Directory.Delete(box.At("rules"), recursive: true);
        Assert.Equal(2, box.Care("diff", "@" + Box.Circuit, "@" + Box.Circuit).Code);
    }

    private static Box WithNext()
    {
        var box = new Box();
        foreach (var file in new[] { "circuit.json", "first-call.json" })
            box.Write($"{Next}/{file}", box.Read($"{Box.Circuit}/{file}").Replace("\"version\": 1, \"lang", "\"version\": 2, \"lang", StringComparison.Ordinal));
        return box;
    }
}
