using CareCircuits.Admin.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests.Running;

public class PlannedBridgeTests
{
    private static readonly WorkflowPlan Crisis = Shipped.Circuit.Workflows["crisis-access"];

    [Fact]
    public void Where_no_place_is_found_the_coordinator_is_told_and_the_night_is_agreed_on()
    {
        var bridge = PlannedBridge.Of(Crisis, "find-place")!;

        Assert.Equal(["coordinator"], bridge.Told.ToArray());
        Assert.Equal(("bridge-tonight", "entry-point"), (bridge.Then?.Id, bridge.Role));
    }

    [Fact]
    public void Where_no_team_answers_someone_stays_with_the_person() => Assert.Equal("coordinator", PlannedBridge.Of(Crisis, "find-mobile-team")!.Role);

    [Fact]
    public void A_task_that_nobody_does_is_brought_before_someone_and_stays_where_it_is()
    {
        var bridge = PlannedBridge.Of(Crisis, "first-call")!;

        Assert.Equal(["coordinator"], bridge.Told.ToArray());
        Assert.Null(bridge.Then);
    }

    [Fact]
    public void A_task_that_is_left_when_it_is_late_leads_on() =>
        Assert.Equal("outreach", PlannedBridge.Of(Shipped.Circuit.Workflows["discharge-handover"], "contact-72h")!.Then?.Id);

    [Fact]
    public void Nothing_is_planned_at_an_end() => Assert.Null(PlannedBridge.Of(Crisis, "safe"));
}
