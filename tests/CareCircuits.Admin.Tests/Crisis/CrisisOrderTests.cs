using CareCircuits.Admin.Crisis;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using static CareCircuits.Admin.Tests.Lines;

namespace CareCircuits.Admin.Tests.Crisis;

public class CrisisOrderTests
{
    private static readonly WorkflowPlan Plan = Shipped.Circuit.Workflows["crisis-access"];

    [Fact]
    public void The_most_urgent_comes_first_then_the_oldest()
    {
        var (calm, old, young) = (Line(["find-place"], 1, -300), Line(["find-place"], 3, -20), Line(["find-place"], 3, -10));

        Assert.Equal([old, young, calm], CrisisOrder.Of([calm, young, old], _ => Plan));
    }

    [Fact]
    public void Where_nobody_knows_yet_how_urgent_it_is_it_comes_first()
    {
        var (known, unknown) = (Line(["find-place", "find-mobile-team"], 3, -200), Line(["first-call"], 0, -1));

        Assert.Equal([unknown, known], CrisisOrder.Of([known, unknown], _ => Plan));
    }

    [Fact]
    public void The_call_of_the_next_day_is_care_after_the_crisis_until_it_is_nearly_due()
    {
        var run = Run("crisis-access", ["call-next-day"]);

        Assert.False(CrisisOrder.IsAcute(Of(run, Task(7, "call-next-day", Noon.AddHours(30))), Plan, Noon));
        Assert.True(CrisisOrder.IsAcute(Of(run, Task(7, "call-next-day", Noon.AddHours(2))), Plan, Noon));
    }

    [Fact]
    public void What_stands_still_is_acute() => Assert.True(CrisisOrder.IsAcute(
        Of(Run("crisis-access", ["call-next-day"]), new Stay.Stuck(7, "call-next-day", Noon, RegionKey.Workflow, "task.owner-unknown", "")), Plan, Noon));

    private static RunLine Line(string[] steps, long urgency, int minutes) => Of(Run("crisis-access", steps, urgency, Noon.AddMinutes(minutes)));
}
