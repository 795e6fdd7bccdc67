using CareCircuits.Admin.Discharges;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Tests.Discharges;

public class BoardTests
{
    private const string Plain = """
        { "id": "hello", "type": "task", "title": { "en": "Say hello" }, "role": "ward", "due": "P1D", "overdue": { "escalate": "lead" }, "outcomes": { "fine": "pack", "shy": "walk" } },
        { "id": "walk", "type": "task", "title": { "en": "Take a walk" }, "role": "ward", "due": "P1D", "overdue": { "escalate": "lead" }, "outcomes": { "done": "pack" } },
        { "id": "pack", "type": "wait", "title": { "en": "Pack" }, "events": { "leave.off": "done" }, "until": "P2D", "timeout": "ask" },
        { "id": "ask", "type": "task", "title": { "en": "Ask" }, "role": "ward", "due": "P1D", "overdue": { "escalate": "lead" }, "outcomes": { "again": "hello", "over": "done" } },
        { "id": "done", "type": "end", "title": { "en": "Done" }, "result": "done" }
        """;

    [Fact]
    public void The_handover_in_the_box_is_announced_prepared_expected_met_and_followed()
    {
        var board = Board.Of([Shipped.Workflow("discharge-handover")]);

        Assert.Equal(
            ["talk-on-ward", "find-receiving", "meeting", "until-exit", "contact-72h", "contact-7d", "check-30d"],
            board.Columns.Select(column => column.Step.Id));
    }

    [Fact]
    public void A_column_says_how_long_after_the_discharge_it_is_to_be_done()
    {
        var within = Board.Of([Shipped.Workflow("discharge-handover")]).Columns.Select(column => column.Within?.ToString());

        Assert.Equal([null, null, null, null, "PT72H", "P7D", "P30D"], within);
    }

    [Theory]
    [InlineData("talk-on-ward", "talk-on-ward")]
    [InlineData("find-bridge", "find-receiving")]
    [InlineData("ask-ward", "until-exit")]
    [InlineData("outreach", "contact-72h")]
    [InlineData("check-30d", "check-30d")]
    public void A_handover_stands_at_its_step_or_at_the_one_it_comes_after(string step, string column)
    {
        var board = Board.Of([Shipped.Workflow("discharge-handover")]);

        Assert.Equal($"dual-diagnosis/discharge-handover/{column}", board.KeyOf(Lines.Run("discharge-handover", [step])));
    }

    [Fact]
    public void What_has_ended_stands_in_no_column() =>
        Assert.Null(Board.Of([Shipped.Workflow("discharge-handover")]).KeyOf(Lines.Run("discharge-handover", [])));

    [Fact]
    public void Another_circuit_has_a_board_of_its_own()
    {
        var board = Board.Of([Shipped.Small(Plain)]);

        Assert.Equal(["Say hello", "Pack"], board.Columns.Select(column => column.Step.Title.In("en")));
        Assert.Equal("small/leave/hello", board.KeyOf(Lines.Run("leave", ["walk"], circuit: "small")));
        Assert.Equal("small/leave/pack", board.KeyOf(Lines.Run("leave", ["ask"], circuit: "small")));
    }

    [Fact]
    public void Who_stands_inside_a_branch_stands_at_its_parallel_step()
    {
        var board = Board.Of([Shipped.Workflow("crisis-access")]);

        Assert.Equal("dual-diagnosis/crisis-access/send-help", board.KeyOf(Lines.Run("crisis-access", ["visit", "find-place"])));
    }

    [Fact]
    public void A_column_that_only_an_older_version_has_stands_where_it_stood()
    {
        const string Shorter = """
            { "id": "hello", "type": "task", "title": { "en": "Say hello" }, "role": "ward", "due": "P1D", "overdue": { "escalate": "lead" }, "outcomes": { "fine": "coffee" } },
            { "id": "coffee", "type": "task", "title": { "en": "Have coffee" }, "role": "ward", "due": "P1D", "overdue": { "escalate": "lead" }, "outcomes": { "fine": "pack" } },
            { "id": "pack", "type": "wait", "title": { "en": "Pack" }, "events": { "leave.off": "done" }, "until": "P2D", "timeout": "done" },
            { "id": "done", "type": "end", "title": { "en": "Done" }, "result": "done" }
            """;

        var board = Board.Of([Shipped.Small(Plain), Shipped.Small(Shorter, version: 2)]);

        Assert.Equal(["hello", "coffee", "pack"], board.Columns.Select(column => column.Step.Id));
        Assert.Equal("small/leave/coffee", board.KeyOf(Lines.Run("leave", ["coffee"], circuit: "small", version: 2)));
    }
}
