using CareCircuits.Engine.Clocks;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

public class LocalDayTests
{
    [Fact]
    public void A_day_lasts_from_its_start_to_the_start_of_the_next()
    {
        foreach (var day in EveryDay())
        {
            Assert.Equal(day, Clock.DayOf(Clock.StartOf(day)));
            Assert.Equal(day, Clock.DayOf(Clock.StartOf(day.AddDays(1)).AddTicks(-1)));
        }
    }

    [Fact]
    public void Moments_carry_the_offset_of_the_zone()
    {
        foreach (var moment in EveryMoment().Select(from => Clock.MomentOf(Elapsed("PT1H"), from.ToUniversalTime())))
            Assert.Equal(Zone.GetUtcOffset(moment), moment.Offset);
    }

    [Theory]
    [InlineData("America/Havana")] // midnight is skipped in spring and comes twice in autumn
    [InlineData("Asia/Beirut")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")] // changes by half an hour
    [InlineData("Africa/Casablanca")] // changes for one month a year
    [InlineData("Pacific/Apia")]
    [InlineData("Etc/UTC")]
    public void A_day_starts_at_its_first_instant_in_every_zone(string zone)
    {
        var clock = new CircuitClock(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingCalendar.Belgium);

        foreach (var day in EveryDay())
        {
            var start = clock.StartOf(day);

            Assert.Equal(day, clock.DayOf(start));
            Assert.Equal(day.AddDays(-1), clock.DayOf(start.AddTicks(-1)));
        }
    }

    [Theory]
    [InlineData("Europe/Brussels")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Casablanca")]
    public void The_wall_clock_agrees_with_the_platform_around_every_hour(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var remembered = ZoneTime.Of(zone);

        for (var utc = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc); utc.Year <= 2040; utc = utc.AddHours(1))
            foreach (var tick in (long[])[utc.Ticks - 1, utc.Ticks])
                Assert.Equal(zone.GetUtcOffset(new DateTime(tick, DateTimeKind.Utc)).Ticks, remembered.OffsetAt(tick));
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30Z")] // never shown: as much later as the clock leapt
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30Z")] // shown twice: the earlier one
    [InlineData("2026-10-25 03:00", "2026-10-25T02:00Z")]
    [InlineData("2026-12-31 23:30", "2026-12-31T22:30Z")]
    [InlineData("2027-01-01 00:30", "2026-12-31T23:30Z")]
    public void A_wall_time_is_one_instant(string wall, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, null).UtcTicks,
            ZoneTime.Of(Zone).ToUtc(DateTime.Parse(wall, null).Ticks));
}
