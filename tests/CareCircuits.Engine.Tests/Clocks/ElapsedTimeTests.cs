using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

public class ElapsedTimeTests
{
    [Theory]
    [InlineData("PT0S", 0)]
    [InlineData("PT1S", 1)]
    [InlineData("PT48H", 48 * 3600)]
    [InlineData("P1D", 24 * 3600)]
    [InlineData("P1DT1M", (24 * 3600) + 60)]
    [InlineData("P1W", 168 * 3600)]
    [InlineData("P30D", 30 * 24 * 3600)]
    public void It_passes_exactly_from_every_moment_of_every_day(string after, int seconds)
    {
        var limit = Elapsed(after);

        foreach (var from in EveryMoment())
            Assert.Equal(from.UtcTicks + (seconds * TimeSpan.TicksPerSecond), Clock.MomentOf(limit, from).UtcTicks);
    }

    [Theory]
    [InlineData("2026-03-28 12:00", "PT24H", "2026-03-29 13:00")]
    [InlineData("2026-10-24 12:00", "PT24H", "2026-10-25 11:00")]
    [InlineData("2026-10-25 02:30", "PT1H", "2026-10-25 01:30Z")]
    [InlineData("2024-02-28 12:00", "P1D", "2024-02-29 12:00")]
    public void It_passes_through_clock_changes_and_leap_days(string from, string after, string moment)
    {
        var expected = moment.EndsWith('Z') ? DateTimeOffset.Parse(moment, null) : At(moment);

        Assert.Equal(expected, Clock.MomentOf(Elapsed(after), At(from)));
    }

    [Fact]
    public void It_adds_up()
    {
        foreach (var from in EveryMoment())
            Assert.Equal(
                Clock.MomentOf(Elapsed("PT72H"), from),
                Clock.MomentOf(Elapsed("P2D"), Clock.MomentOf(Elapsed("P1D"), from)));
    }

    [Fact]
    public void From_a_day_it_starts_at_midnight() =>
        Assert.Equal(At("2026-03-08 00:00"), Clock.MomentOf(Elapsed("PT72H"), new DateOnly(2026, 3, 5)));

    [Fact]
    public void Seventy_two_hours_after_a_discharge_on_the_eve_of_summer_time_end_an_hour_later_on_the_wall() =>
        Assert.Equal(At("2026-03-31 01:00"), Clock.MomentOf(Elapsed("PT72H"), new DateOnly(2026, 3, 28)));
}
