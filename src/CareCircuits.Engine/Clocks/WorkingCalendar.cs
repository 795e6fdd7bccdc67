using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Clocks;

/// <summary>
/// When services are open. Belgium: Monday to Friday, 08:00-18:00 local time, without the ten legal holidays; a day given
/// in place of a holiday on a Sunday is each employer's own and not known here.
/// </summary>
public sealed class WorkingCalendar
{
    internal const long Opens = 8 * TimeSpan.TicksPerHour;
    internal const long Closes = 18 * TimeSpan.TicksPerHour;
    internal const long OpenADay = Closes - Opens;

    /// <summary>A working week. So <c>P1W</c> leads to the same weekday of the next week where no holiday falls between.</summary>
    private const int WorkingDaysAWeek = 5;

    private readonly WorkingYear?[] years = new WorkingYear?[10_000];

    private WorkingCalendar()
    {
    }

    /// <summary>The Belgian calendar, <c>be</c>.</summary>
    public static WorkingCalendar Belgium { get; } = new();

    /// <summary>The calendar that circuits call by this name; null where there is none.</summary>
    public static WorkingCalendar? Find(string name) => name == "be" ? Belgium : null;

    /// <summary>Whether services are open on this day.</summary>
    public bool IsWorkingDay(DateOnly day) => Year(day.Year).Has(day.DayOfYear);

    /// <summary>
    /// The wall clock after working time. Days: the same clock time on the n-th following working day (counted from the day
    /// itself, be it a working day or not), moved forward into opening hours, to which 18:00 still belongs. Hours: open
    /// ones, ending at the earliest instant, so that Monday's ten end on Monday at 18:00. Both: the days first.
    /// </summary>
    internal long After(long local, Duration duration)
    {
        var days = WorkingDaysOf(duration);
        if (days > 0)
            local = AfterDays(local, days);

        return duration.Time > TimeSpan.Zero && local != long.MaxValue ? AfterHours(local, duration.Time.Ticks) : local;
    }

    internal static int WorkingDaysOf(Duration duration) => (duration.Weeks * WorkingDaysAWeek) + duration.Days;

    private long AfterDays(long local, int days)
    {
        var (day, time) = Math.DivRem(local, TimeSpan.TicksPerDay);
        var last = FollowingDay((int)day, days);
        return time > Closes ? Moment(FollowingDay(last, 1), Opens) : Moment(last, Math.Max(time, Opens));
    }

    private long AfterHours(long local, long needed)
    {
        var (day, time) = Math.DivRem(local, TimeSpan.TicksPerDay);
        if (time < Closes && IsWorkingDay(DateOnly.FromDayNumber((int)day)))
        {
            time = Math.Max(time, Opens);
            if (needed <= Closes - time)
                return Moment((int)day, time + needed);

            needed -= Closes - time;
        }

        // The last tick needed, not the one after it, says how many days are used up: that is "the earliest instant".
        var wholeDays = (int)((needed - 1) / OpenADay);
        return Moment(FollowingDay((int)day, wholeDays + 1), Opens + needed - (wholeDays * OpenADay));
    }

    // Past the last day of the calendar is the end of time.
    private static long Moment(int day, long time) =>
        day == int.MaxValue ? long.MaxValue : (day * TimeSpan.TicksPerDay) + time;

    /// <summary>The number of the n-th working day after a day.</summary>
    private int FollowingDay(int day, int n)
    {
        if (day == int.MaxValue)
            return day;

        var date = DateOnly.FromDayNumber(day);
        var year = Year(date.Year);
        var index = year.Until(date.DayOfYear) + n - 1;
        for (var next = date.Year + 1; index >= year.Count; next++)
        {
            if (next > 9999)
                return int.MaxValue;

            index -= year.Count;
            year = Year(next);
        }

        return year.DayNumber(index);
    }

    internal WorkingYear Year(int year) => years[year] ??= new WorkingYear(year);
}
