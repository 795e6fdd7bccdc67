using CareCircuits.Engine.Clocks;
using static CareCircuits.Engine.Tests.Clocks.Brussels;

namespace CareCircuits.Engine.Tests.Clocks;

/// <summary>Compares with the slowest and plainest way to count open time: minute by minute, day by day.</summary>
public class WorkingTimeOracleTests
{
    // A prime, so that the sample wanders through the hours, the weekdays and the years.
    private const int StepInMinutes = 7_919;

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    [InlineData(360)]
    [InlineData(600)]
    [InlineData(601)]
    [InlineData(2400)]
    public void Hours_agree_with_counting_minutes(int minutes)
    {
        var limit = Working($"PT{minutes}M");

        foreach (var from in Sample())
            Assert.Equal(ByMinutes(from, minutes), Clock.MomentOf(limit, from));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(260)]
    public void Days_agree_with_counting_days(int days)
    {
        var limit = Working($"P{days}D");

        foreach (var from in Sample())
            Assert.Equal(ByDays(from, days), Clock.MomentOf(limit, from));
    }

    private static IEnumerable<DateTimeOffset> Sample()
    {
        for (var moment = At("2024-01-01 00:00"); moment < At("2041-01-01 00:00"); moment = moment.AddMinutes(StepInMinutes))
            yield return moment;
    }

    private static DateTimeOffset ByMinutes(DateTimeOffset moment, int minutes)
    {
        while (minutes > 0)
        {
            if (Wall(moment) is var wall && wall.Hour is >= 8 and < 18 && IsWorkingDay(wall))
                minutes--;

            moment = moment.AddMinutes(1);
        }

        return moment;
    }

    private static DateTimeOffset ByDays(DateTimeOffset from, int days)
    {
        var wall = Wall(from);
        for (; days > 0; days--)
            wall = NextWorkingDay(wall);

        if (wall.TimeOfDay > TimeSpan.FromHours(18))
            wall = NextWorkingDay(wall).Date;

        return At($"{(wall.Hour < 8 ? wall.Date.AddHours(8) : wall):yyyy-MM-dd HH:mm:ss}");
    }

    private static DateTime NextWorkingDay(DateTime wall)
    {
        do
            wall = wall.AddDays(1);
        while (!IsWorkingDay(wall));

        return wall;
    }

    private static bool IsWorkingDay(DateTime wall) =>
        wall.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !BelgianHolidays.Of(wall.Year).Contains(DateOnly.FromDateTime(wall));
}
