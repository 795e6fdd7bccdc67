using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Engine.Decisions;
using static CareCircuits.Admin.Tests.Lines;
using NextKind = CareCircuits.Admin.Running.NextKind;

namespace CareCircuits.Admin.Tests.Running;

public class NextThingTests
{
    private static readonly WorkflowPlan Crisis = Shipped.Circuit.Workflows["crisis-access"];
    private static readonly WorkflowPlan Handover = Shipped.Circuit.Workflows["discharge-handover"];
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    [Fact]
    public void The_next_thing_is_a_task_with_its_owner_and_its_moment()
    {
        var next = NextThing.Of(Of(Run("discharge-handover", ["meeting"]), Task(4, "meeting", Noon.AddDays(2), "hospital-team")), Handover, Noon, Soon)!;

        Assert.Equal((NextKind.Do, "meeting", Noon.AddDays(2), ShownState.Running), (next.Kind, next.Step.Id, next.By, next.State));
        Assert.Equal([Party.Role("hospital-team")], next.Who.ToArray());
    }

    [Fact]
    public void Whoever_took_a_task_on_is_the_one_to_do_it()
    {
        var line = Of(Run("discharge-handover", ["meeting"]), Task(4, "meeting", Noon)) with { Claims = new Dictionary<int, string> { [4] = "hugo" } };

        Assert.Equal([new Party(PartyKind.Staff, "hugo")], NextThing.Of(line, Handover, Noon, Soon)!.Who.ToArray());
    }

    [Fact]
    public void Of_two_branches_the_one_that_is_due_first_comes_next()
    {
        var line = Of(Run("crisis-access", ["find-place", "visit"]), Search(8, "find-place", Noon.AddHours(4)), Task(9, "visit", Noon.AddMinutes(75)));

        Assert.Equal("visit", NextThing.Of(line, Crisis, Noon, Soon)!.Step.Id);
    }

    [Fact]
    public void A_search_waits_for_those_who_are_asked_until_their_time_is_up()
    {
        var search = Search(8, "find-place", Noon.AddHours(4), new Candidate("full", 1, false, ReferralState.Declined), new Candidate("asked", 1, false, ReferralState.Sent));
        search = search with { Timers = search.Timers.Add(new Engine.Decisions.Timer(TimerKind.Answer, 1, Noon.AddMinutes(30))) };

        var next = NextThing.Of(Of(Run("crisis-access", ["find-place"]), search), Crisis, Noon, Soon)!;

        Assert.Equal((NextKind.Answer, Noon.AddMinutes(30), ShownState.DueSoon), (next.Kind, next.By, next.State));
        Assert.Equal([new Party(PartyKind.Service, "asked")], next.Who.ToArray());
    }

    [Fact]
    public void What_is_past_its_moment_is_late() =>
        Assert.Equal(ShownState.Late, NextThing.Of(Of(Run("discharge-handover", ["meeting"]), Task(4, "meeting", Noon.AddMinutes(-1))), Handover, Noon, Soon)!.State);

    [Fact]
    public void What_stands_still_comes_before_all()
    {
        var stuck = new Stay.Stuck(5, "danger", Noon, RegionKey.Workflow, "decide.error", "");

        var next = NextThing.Of(Of(Run("crisis-access", ["danger", "visit"]), Task(4, "visit", Noon.AddMinutes(-9)), stuck), Crisis, Noon, Soon)!;

        Assert.Equal((NextKind.Repair, ShownState.Incident), (next.Kind, next.State));
    }
}
