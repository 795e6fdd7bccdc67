using CareCircuits.Engine.Definitions;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

public class LongestTimeTests
{
    [Theory]
    [InlineData("PT48H", ClockKind.Elapsed, 48)]
    [InlineData("P1W", ClockKind.Elapsed, 168)]
    [InlineData("P0D", ClockKind.Calendar, 24)]
    [InlineData("P7D", ClockKind.Calendar, 8 * 24)]
    [InlineData("P2W", ClockKind.Calendar, 15 * 24)]
    [InlineData("P1M", ClockKind.Calendar, 32 * 24)]
    [InlineData("P2M", ClockKind.Calendar, 63 * 24)]
    [InlineData("P2M3D", ClockKind.Calendar, 66 * 24)]
    [InlineData("P9M", ClockKind.Calendar, 277 * 24)]
    [InlineData("P1Y", ClockKind.Calendar, 367 * 24)]
    [InlineData("P4Y", ClockKind.Calendar, 1462 * 24)]
    [InlineData("P400Y", ClockKind.Calendar, (146_097 + 1) * 24)]
    [InlineData("PT0S", ClockKind.Working, 0)]
    public void It_is_the_worst_case_in_hours(string after, ClockKind kind, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Clock.LongestOf(Limit(after, kind)));

    [Theory]
    [InlineData("PT1S")]
    [InlineData("PT6H")]
    [InlineData("PT10H")]
    [InlineData("PT11H")]
    [InlineData("PT48H")]
    [InlineData("PT50H")]
    [InlineData("P1D")]
    [InlineData("P2D")]
    [InlineData("P3D")]
    [InlineData("P5D")]
    [InlineData("P2W")]
    public void Working_time_is_the_worst_of_the_century_found_by_trying_each_closing_time(string after)
    {
        var limit = Working(after);
        var worst = TimeSpan.Zero;
        for (var day = new DateOnly(2000, 1, 1); day.Year < 2099; day = day.AddDays(1))
            foreach (var from in (DateTimeOffset[])[At($"{day:yyyy-MM-dd} 18:00"), At($"{day:yyyy-MM-dd} 18:00").AddTicks(1)])
                worst = Clock.MomentOf(limit, from) - from is var time && time > worst ? time : worst;

        // A clock time right after closing is as bad as closing time itself would be, less the tick.
        Assert.InRange(Clock.LongestOf(limit) - worst, TimeSpan.Zero, TimeSpan.FromTicks(1));
    }

    [Theory]
    [InlineData("PT1S")]
    [InlineData("PT6H")]
    [InlineData("PT48H")]
    [InlineData("P1D")]
    [InlineData("P2D")]
    [InlineData("P2W")]
    public void No_working_time_of_these_years_lasts_longer(string after)
    {
        var limit = Working(after);
        var longest = Clock.LongestOf(limit);

        Assert.True(EveryMoment().All(from => Clock.MomentOf(limit, from) - from <= longest));
    }

    [Theory]
    [InlineData("P1M")]
    [InlineData("P5M")]
    [InlineData("P1Y2M")]
    [InlineData("P7Y")]
    public void No_calendar_time_of_these_years_lasts_longer(string after)
    {
        var limit = Calendar(after);
        var longest = Clock.LongestOf(limit);

        Assert.All(
            EveryDay(),
            day => Assert.True(Clock.DayOf(Clock.MomentOf(limit, day)).DayNumber - day.DayNumber <= longest.TotalDays));
    }

    [Theory]
    [InlineData("P99999Y99999M", ClockKind.Calendar)]
    [InlineData("P99999W", ClockKind.Calendar)]
    [InlineData("P99999W", ClockKind.Elapsed)]
    [InlineData("P99999W", ClockKind.Working)]
    [InlineData("PT99999H", ClockKind.Working)]
    public void It_is_bounded(string after, ClockKind kind) =>
        Assert.InRange(Clock.LongestOf(Limit(after, kind)), TimeSpan.FromDays(10_000), DateTimeOffset.MaxValue - DateTimeOffset.MinValue);
}
