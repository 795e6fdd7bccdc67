using CareCircuits.Admin.Running;
using static CareCircuits.Admin.Tests.Lines;

namespace CareCircuits.Admin.Tests.Running;

public class PrefilledTests
{
    private static readonly Dictionary<string, object> Known = new() { ["dischargeOn"] = new DateOnly(2026, 3, 9), ["hospital"] = "clinique" };

    [Fact]
    public void A_discharge_that_is_moved_begins_with_the_day_that_was_known() =>
        Assert.Equal("2026-03-09", Of("discharge.postponed", "dischargeOn"));

    [Fact]
    public void A_discharge_that_took_place_took_place_today_and_now()
    {
        Assert.Equal("2026-03-03", Of("discharge.done", "dischargeOn"));
        Assert.Equal("2026-03-03T12:00:00+01:00", Of("discharge.done", "leftAt"));
    }

    [Fact]
    public void What_asks_for_nothing_has_nothing() =>
        Assert.Empty(Prefilled.Of(Shipped.Circuit.Events["discharge.cancelled"], Known, Noon));

    private static object? Of(string @event, string datum) => Prefilled.Of(Shipped.Circuit.Events[@event], Known, Noon)[datum];
}
