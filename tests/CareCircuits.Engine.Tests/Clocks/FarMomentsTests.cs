using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

/// <summary>What nobody means must not bring anything down.</summary>
public class FarMomentsTests
{
    public static TheoryData<string> Durations =>
    [
        "PT0S", "PT99999H999999M9999999S", "P99999D", "P99999W99999D", "P99999W99999DT99999H", "P99999M", "P99999Y",
        "P99999Y99999M99999W99999D", "-PT48H", "-P99999W99999D", "-P99999Y99999M", "-P1D",
    ];

    [Theory]
    [MemberData(nameof(Durations))]
    public void No_duration_from_any_moment_on_any_clock_throws_or_leads_back(string after)
    {
        DateTimeOffset[] starts =
        [
            DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddHours(1), At("1892-05-01 00:00"), At("2026-03-02 09:00"),
            At("9999-12-31 22:00"), DateTimeOffset.MaxValue.AddHours(-1), DateTimeOffset.MaxValue,
        ];

        foreach (var zone in (string[])["Europe/Brussels", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
            foreach (var kind in Enum.GetValues<ClockKind>())
                foreach (var from in starts)
                {
                    var clock = new CircuitClock(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingCalendar.Belgium);

                    Assert.True(clock.MomentOf(Limit(after, kind), from) >= from);
                    Assert.True(clock.MomentOf(Limit(after, kind), clock.DayOf(from)) >= clock.StartOf(clock.DayOf(from)));
                    Assert.True(clock.LongestOf(Limit(after, kind)) >= TimeSpan.Zero);
                }
    }

    [Theory]
    [InlineData("P99999Y", ClockKind.Calendar)]
    [InlineData("P99999M", ClockKind.Calendar)]
    public void What_lies_past_the_year_9999_is_the_last_moment(string after, ClockKind kind) =>
        Assert.Equal(DateTimeOffset.MaxValue, Clock.MomentOf(Limit(after, kind), At("2026-03-02 09:00")));

    [Fact]
    public void The_working_days_run_out_at_the_end_of_the_calendar() =>
        Assert.Equal(DateTimeOffset.MaxValue, Clock.MomentOf(Working("P1D"), At("9999-12-31 09:00")));
}
