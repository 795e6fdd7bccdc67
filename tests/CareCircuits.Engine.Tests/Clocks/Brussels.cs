using System.Globalization;
using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Tests.Clocks;

/// <summary>The clock under test, its days, and short words for moments and limits.</summary>
internal static class Brussels
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
    public static readonly CircuitClock Clock = new(Zone, WorkingCalendar.Belgium);

    /// <summary>Clock times that lie on both sides of each border: opening, closing, midnight, the hours of a clock change.</summary>
    public static readonly TimeSpan[] TimesOfDay =
    [
        new(0, 0, 0), new(0, 30, 0), new(2, 0, 0), new(2, 30, 0), new(3, 0, 0), new(7, 59, 59), new(8, 0, 0),
        new(12, 34, 56), new(17, 59, 59), new(18, 0, 0), new(18, 0, 1), new(23, 59, 59),
    ];

    public static IEnumerable<DateOnly> EveryDay()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year <= 2040; day = day.AddDays(1))
            yield return day;
    }

    /// <summary>Every day of 2024-2040 at each of the times of day, in order.</summary>
    public static IEnumerable<DateTimeOffset> EveryMoment() =>
        EveryDay().SelectMany(day => TimesOfDay.Select(time => Clock.StartOf(day) + time));

    public static TimeLimit Elapsed(string after) => Limit(after, ClockKind.Elapsed);

    public static TimeLimit Working(string after) => Limit(after, ClockKind.Working);

    public static TimeLimit Calendar(string after) => Limit(after, ClockKind.Calendar);

    public static TimeLimit Limit(string after, ClockKind clock) =>
        Duration.TryParse(after, out var duration)
            ? new TimeLimit { After = duration, Clock = clock }
            : throw new FormatException(after);

    /// <summary>A moment as a wall clock in Brussels shows it; the earlier one where it shows it twice.</summary>
    public static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall));
    }

    public static DateTime Wall(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
}
