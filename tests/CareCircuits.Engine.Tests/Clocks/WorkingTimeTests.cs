using CareCircuits.Engine.Clocks;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

public class WorkingTimeTests
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(8);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(18);
    private static readonly string[] Hours = ["PT1S", "PT30M", "PT6H", "PT10H", "PT10H1S", "PT20H", "PT48H", "PT100H"];
    private static readonly string[] Days = ["P1D", "P2D", "P5D", "P1W", "P10D", "P3W"];

    [Fact]
    public void It_always_ends_in_opening_hours_and_after_the_start()
    {
        foreach (var limit in Hours.Concat(Days).Select(Working))
            foreach (var from in EveryMoment())
            {
                var moment = Clock.MomentOf(limit, from);
                var wall = Wall(moment);

                Assert.InRange(wall.TimeOfDay, Opens, Closes);
                Assert.True(WorkingCalendar.Belgium.IsWorkingDay(DateOnly.FromDateTime(wall)));
                Assert.True(moment > from);
            }
    }

    [Fact]
    public void A_later_start_never_ends_open_hours_earlier() => AssertInOrder(Hours, EveryMoment());

    [Fact]
    public void A_later_start_within_opening_hours_never_ends_working_days_earlier() =>
        AssertInOrder(Days, EveryMoment().Where(IsOpen));

    [Fact]
    public void Hours_add_up()
    {
        foreach (var from in EveryMoment())
            Assert.Equal(
                Clock.MomentOf(Working("PT26H"), from),
                Clock.MomentOf(Working("PT20H"), Clock.MomentOf(Working("PT6H"), from)));
    }

    [Fact]
    public void Days_add_up()
    {
        foreach (var from in EveryMoment())
            Assert.Equal(
                Clock.MomentOf(Working("P5D"), from),
                Clock.MomentOf(Working("P3D"), Clock.MomentOf(Working("P2D"), from)));
    }

    [Fact]
    public void Ten_hours_from_a_day_are_its_first_working_day_from_then_on()
    {
        foreach (var day in EveryDay())
        {
            var first = day;
            while (!WorkingCalendar.Belgium.IsWorkingDay(first))
                first = first.AddDays(1);

            Assert.Equal(Clock.StartOf(first).Date + Closes, Wall(Clock.MomentOf(Working("PT10H"), day)));
        }
    }

    [Fact]
    public void Nothing_to_wait_for_is_the_moment_itself_open_or_not()
    {
        foreach (var from in EveryMoment())
            Assert.Equal(from, Clock.MomentOf(Working("PT0S"), from));
    }

    [Fact]
    public void Nothing_to_wait_for_in_the_hour_that_comes_twice_does_not_lead_back()
    {
        var second = At("2026-10-25 02:30").AddHours(1);

        Assert.Equal(second, Clock.MomentOf(Working("PT0S"), second));
    }

    [Theory]
    [InlineData("2026-03-02 08:00", "PT10H", "2026-03-02 18:00")] // Monday's ten hours end on Monday
    [InlineData("2026-03-02 08:00:01", "PT10H", "2026-03-03 08:00:01")]
    [InlineData("2026-03-02 17:00", "PT6H", "2026-03-03 13:00")]
    [InlineData("2026-03-06 17:00", "PT6H", "2026-03-09 13:00")] // over a weekend
    [InlineData("2026-03-07 12:00", "PT6H", "2026-03-09 14:00")] // from a Saturday
    [InlineData("2026-03-02 06:00", "PT6H", "2026-03-02 14:00")]
    [InlineData("2026-03-02 18:00", "PT1H", "2026-03-03 09:00")]
    [InlineData("2026-04-03 17:00", "PT2H", "2026-04-07 09:00")] // over Easter Monday
    [InlineData("2026-03-27 17:00", "PT2H", "2026-03-30 09:00")] // over the change to summer time
    [InlineData("2026-10-23 17:00", "PT2H", "2026-10-26 09:00")] // and back
    public void Hours_are_open_ones(string from, string after, string moment) =>
        Assert.Equal(At(moment), Clock.MomentOf(Working(after), At(from)));

    [Theory]
    [InlineData("2026-03-02 09:15", "P2D", "2026-03-04 09:15")]
    [InlineData("2026-03-05 09:15", "P2D", "2026-03-09 09:15")]
    [InlineData("2026-03-06 18:00", "P1D", "2026-03-09 18:00")]
    [InlineData("2026-03-06 18:01", "P1D", "2026-03-10 08:00")] // after closing time: the next working day
    [InlineData("2026-03-02 06:00", "P2D", "2026-03-04 08:00")] // before opening time
    [InlineData("2026-03-07 12:00", "P2D", "2026-03-10 12:00")] // from a Saturday
    [InlineData("2026-03-07 19:00", "P2D", "2026-03-11 08:00")]
    [InlineData("2026-12-24 10:00", "P1D", "2026-12-28 10:00")] // over Christmas
    [InlineData("2024-02-28 10:00", "P2D", "2024-03-01 10:00")] // over a leap day
    [InlineData("2026-03-02 10:00", "P1W", "2026-03-09 10:00")] // five working days
    [InlineData("2026-03-02 10:00", "P1W2D", "2026-03-11 10:00")]
    [InlineData("2026-03-27 10:00", "P1D", "2026-03-30 10:00")] // the same clock time, over a clock change
    public void Days_keep_the_clock_time(string from, string after, string moment) =>
        Assert.Equal(At(moment), Clock.MomentOf(Working(after), At(from)));

    [Theory]
    [InlineData("2026-03-05", "P2D", "2026-03-09 08:00")]
    [InlineData("2026-03-07", "PT6H", "2026-03-09 14:00")]
    public void From_a_day_it_starts_at_midnight(string from, string after, string moment) =>
        Assert.Equal(At(moment), Clock.MomentOf(Working(after), DateOnly.Parse(from, null)));

    private static bool IsOpen(DateTimeOffset moment) =>
        Wall(moment) is var wall && wall.TimeOfDay >= Opens && wall.TimeOfDay <= Closes
        && WorkingCalendar.Belgium.IsWorkingDay(DateOnly.FromDateTime(wall));

    private static void AssertInOrder(IEnumerable<string> durations, IEnumerable<DateTimeOffset> starts)
    {
        foreach (var limit in durations.Select(Working))
        {
            var last = DateTimeOffset.MinValue;
            foreach (var moment in starts.Select(from => Clock.MomentOf(limit, from)))
            {
                Assert.True(moment >= last);
                last = moment;
            }
        }
    }
}
