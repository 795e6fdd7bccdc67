using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

public class CalendarTimeTests
{
    private static readonly string[] Durations =
        ["P0D", "P1D", "P7D", "P1W", "P14D", "P30D", "P1M", "P2M", "P1M1D", "P9M", "P1Y", "P1Y1M", "P4Y"];

    [Fact]
    public void It_always_ends_at_a_local_midnight_after_the_start()
    {
        foreach (var limit in Durations.Select(Calendar))
            foreach (var from in EveryMoment())
            {
                var moment = Clock.MomentOf(limit, from);

                Assert.Equal(TimeSpan.Zero, Wall(moment).TimeOfDay);
                Assert.True(moment > from);
            }
    }

    [Theory]
    [InlineData("P0D", 0)]
    [InlineData("P1D", 1)]
    [InlineData("P7D", 7)]
    [InlineData("P2W1D", 15)]
    [InlineData("P30D", 30)]
    public void Days_count_local_days_whatever_the_hour_and_however_long_they_are(string after, int days)
    {
        var limit = Calendar(after);

        foreach (var from in EveryMoment())
            Assert.Equal(DateOnly.FromDateTime(Wall(from)).AddDays(days + 1), DateOnly.FromDateTime(Wall(Clock.MomentOf(limit, from))));
    }

    [Fact]
    public void A_later_start_never_ends_earlier()
    {
        foreach (var limit in Durations.Select(Calendar))
        {
            var last = DateTimeOffset.MinValue;
            foreach (var moment in EveryMoment().Select(from => Clock.MomentOf(limit, from)))
            {
                Assert.True(moment >= last);
                last = moment;
            }
        }
    }

    [Fact]
    public void A_day_and_every_moment_of_it_lead_to_the_same_moment()
    {
        foreach (var limit in Durations.Select(Calendar))
            foreach (var day in EveryDay())
            {
                var moment = Clock.MomentOf(limit, day);

                Assert.Equal(moment, Clock.MomentOf(limit, Clock.StartOf(day)));
                Assert.Equal(moment, Clock.MomentOf(limit, Clock.StartOf(day.AddDays(1)).AddTicks(-1)));
            }
    }

    [Fact]
    public void Days_add_up_from_the_last_day_counted()
    {
        foreach (var day in EveryDay())
            Assert.Equal(Clock.MomentOf(Calendar("P10D"), day), Clock.MomentOf(Calendar("P7D"), day.AddDays(3)));
    }

    [Theory]
    [InlineData("2026-03-05", "P7D", "2026-03-13")] // the end of the 12th
    [InlineData("2024-01-31", "P1M", "2024-03-01")] // clamped to 29 February
    [InlineData("2025-01-31", "P1M", "2025-03-01")] // clamped to 28 February
    [InlineData("2025-01-31", "P2M", "2025-04-01")] // not clamped on the way
    [InlineData("2024-02-29", "P1Y", "2025-03-01")] // clamped to 28 February
    [InlineData("2024-02-29", "P4Y", "2028-03-01")]
    [InlineData("2024-02-29", "P1Y1M", "2025-03-30")] // years and months together: 29 March
    [InlineData("2025-01-31", "P1M1D", "2025-03-02")] // months first, then days
    [InlineData("2024-12-31", "P1D", "2025-01-02")]
    public void It_is_what_the_almanac_says(string from, string after, string midnight) =>
        Assert.Equal(At(midnight), Clock.MomentOf(Calendar(after), DateOnly.Parse(from, null)));

    [Theory]
    [InlineData("2026-03-22", "P7D", 8 * 24 - 1)]
    [InlineData("2026-10-18", "P7D", 8 * 24 + 1)]
    public void It_is_an_hour_shorter_or_longer_over_a_clock_change(string from, string after, int hours)
    {
        var start = Clock.StartOf(DateOnly.Parse(from, null));

        Assert.Equal(TimeSpan.FromHours(hours), Clock.MomentOf(Calendar(after), start) - start);
    }
}
