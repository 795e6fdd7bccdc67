namespace CareCircuits.Cli.Tests;

public sealed class FormatTests
{
    [Fact]
    public void A_folder_is_written_canonically_and_a_second_time_changes_nothing()
    {
        using var box = new Box();

        var first = box.Care("format", "@workflows");
        var written = box.Read($"{Box.Circuit}/first-call.json");
        var second = box.Care("format", "@workflows");

        Assert.Equal((0, 3), (first.Code, first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal((0, "", ""), (second.Code, second.Output, second.Error));
        Assert.Equal(written, box.Read($"{Box.Circuit}/first-call.json"));
        Assert.StartsWith("{\n  \"id\": \"first-call\",\n  \"title\": { \"en\": \"First call\" },\n", written, StringComparison.Ordinal);
        Assert.Equal(0, box.Care("verify", "@" + Box.Circuit).Code);
    }

    [Fact]
    public void A_rule_file_is_written_canonically()
    {
        using var box = new Box();

        Assert.Equal(0, box.Care("format", "@rules/urgency/v1.json").Code);
        Assert.StartsWith("[\n  {\n    \"WorkflowName\": \"urgency\",\n    \"Version\": 1,\n    \"Facts\": { \"person\": \"person\" },\n", box.Read("rules/urgency/v1.json"), StringComparison.Ordinal);
        Assert.Equal("", box.Care("format", "@rules").Output);
    }

    [Fact]
    public void What_is_not_of_the_format_is_reported_and_left_alone()
    {
        using var box = new Box().Replace($"{Box.Circuit}/first-call.json", "\"otherwise\"", "\"otherwize\"");
        var before = box.Read($"{Box.Circuit}/first-call.json");

        var called = box.Care("format", "@" + Box.Circuit);

        Assert.Equal(1, called.Code);
        Assert.Contains("did you mean `otherwise`?", called.Error, StringComparison.Ordinal);
        Assert.Equal(before, box.Read($"{Box.Circuit}/first-call.json"));
        Assert.Contains("circuit.json", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_and_the_list_of_what_is_published_are_no_definitions()
    {
        using var box = new Box().Write("workflows/schema/x.schema.json", "{}").Write("workflows/published.json", "{}");

        Assert.Equal(0, box.Care("format", "@workflows").Code);
        Assert.Equal("{}", box.Read("workflows/published.json"));
        Assert.Equal("{}", box.Read("workflows/schema/x.schema.json"));
    }

    [Fact]
    public void A_link_that_leads_round_in_a_circle_is_not_followed()
    {
        using var box = new Box();
        Directory.CreateSymbolicLink(box.At($"{Box.Circuit}/again"), box.At("workflows"));

        Assert.Equal(0, box.Care("format", "@workflows").Code);
    }

    [Fact]
    public void Nothing_to_format_is_wrong_use()
    {
        using var box = new Box();
        Directory.CreateDirectory(box.At("empty"));

        Assert.Equal(2, box.Care("format", "@empty").Code);
        Assert.Equal(2, box.Care("format", "@nowhere").Code);
    }
}
