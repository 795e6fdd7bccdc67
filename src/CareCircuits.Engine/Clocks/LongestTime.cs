using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Clocks;

/// <summary>How long a limit lasts when it starts at the worst moment (CC203).</summary>
internal static class LongestTime
{
    private const int CycleMonths = 400 * 12;
    private const int CycleDays = 146_097;

    // The century of everybody who is enrolled. A wider one finds worse weeks, but in the year 2285.
    private const int FirstYear = 2000;
    private const int LastYear = 2099;
    private static readonly Lazy<int[]> WorkingDays = new(() => Days(WorkingCalendar.Belgium));

    /// <summary>At least nothing, at most all the time that a moment can be given in.</summary>
    public static TimeSpan Bounded(long ticks) => new(Math.Clamp(ticks, 0, DateTimeOffset.MaxValue.Ticks));

    /// <summary>The whole day of the start, then the longest months there are, then the days.</summary>
    public static TimeSpan OfCalendar(Duration duration)
    {
        var months = (duration.Years * 12L) + duration.Months;
        var days = 1 + MostDaysIn(months) + (duration.Weeks * 7L) + duration.Days;
        return Bounded(Math.Min(days, DateOnly.MaxValue.DayNumber + 1) * TimeSpan.TicksPerDay);
    }

    /// <summary>
    /// The worst moment to start is closing time: every later one before the next opening ends at the same moment. Hours that fill whole days
    /// end at closing time again; all others, and a clock time after closing, end after the next opening.
    /// </summary>
    public static TimeSpan OfWorking(Duration duration, WorkingCalendar calendar, ZoneTime zone)
    {
        var days = WorkingCalendar.WorkingDaysOf(duration);
        var (wholeDays, rest) = Math.DivRem(Math.Max(duration.Time.Ticks, 0), WorkingCalendar.OpenADay);
        if (days <= 0 && wholeDays == 0 && rest == 0)
            return TimeSpan.Zero;

        days = Math.Max(days, 0) + (int)wholeDays;
        return days > 0 && rest == 0 && duration.Time > TimeSpan.Zero
            ? Longest(days, WorkingCalendar.Closes, zone)
            : Longest(days + 1, WorkingCalendar.Opens + rest, zone);
    }

    // The longest way from a closing time to a clock time of the n-th following working day. Beyond the century it is put
    // together from parts, which is never too short.
    private static TimeSpan Longest(int n, long until, ZoneTime zone)
    {
        var (centuries, rest) = Math.DivRem(n, WorkingDays.Value.Length / 2);
        if (centuries == 0)
            return Bounded(Worst(rest, until, zone));

        var days = Gap(WorkingDays.Value.Length / 2) * (long)centuries + (rest == 0 ? 0 : Gap(rest));
        return Bounded(Math.Min(days + 1, DateOnly.MaxValue.DayNumber) * TimeSpan.TicksPerDay);
    }

    private static long Worst(int n, long until, ZoneTime zone)
    {
        var days = WorkingDays.Value;
        var gap = Gap(n);
        var worst = 0L;

        // Among the widest gaps, one over the end of summer time is an hour longer.
        for (var first = 0; first + n < days.Length; first++)
            if (days[first + n] - days[first] == gap)
                worst = Math.Max(worst, zone.ToUtc(At(days[first + n], until)) - zone.ToUtc(At(days[first], WorkingCalendar.Closes)));

        return worst;
    }

    private static int Gap(int n)
    {
        var days = WorkingDays.Value;
        var widest = 0;
        for (var first = 0; first + n < days.Length; first++)
            widest = Math.Max(widest, days[first + n] - days[first]);

        return widest;
    }

    private static long At(int day, long time) => (day * TimeSpan.TicksPerDay) + time;

    // Months that follow a skipped leap day (1900) meet the most leap days. Whole cycles of 400 years are all alike.
    private static long MostDaysIn(long months)
    {
        var (cycles, rest) = Math.DivRem(Math.Max(months, 0), CycleMonths);
        var most = 0;
        for (var start = new DateOnly(1900, 3, 1); start.Year < 1908; start = start.AddMonths(1))
            most = Math.Max(most, start.AddMonths((int)rest).DayNumber - start.DayNumber);

        return (cycles * CycleDays) + most;
    }

    private static int[] Days(WorkingCalendar calendar) =>
    [
        .. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .Select(calendar.Year)
            .SelectMany(year => Enumerable.Range(0, year.Count).Select(year.DayNumber)),
    ];
}
