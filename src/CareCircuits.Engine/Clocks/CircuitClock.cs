using System.Diagnostics;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Clocks;

/// <summary>
/// Counts time as a circuit does: elapsed, working and calendar, in its zone. It never tells what time it is.
/// A moment is never before its start; one that would lie past the year 9999 is <see cref="DateTimeOffset.MaxValue"/>.
/// Moments carry the zone's offset. A limit is taken as the reader lets it through: elapsed and working time know no
/// months, calendar time no hours; such parts are not counted.
/// </summary>
public sealed class CircuitClock(TimeZoneInfo zone, WorkingCalendar calendar)
{
    private readonly ZoneTime zoneTime = ZoneTime.Of(zone);

    /// <summary>
    /// The moment that lies <paramref name="limit"/> after <paramref name="from"/>. No working time at all
    /// (<c>PT0S</c>) is the moment itself, also when it falls in closed hours.
    /// </summary>
    public DateTimeOffset MomentOf(TimeLimit limit, DateTimeOffset from)
    {
        var moment = limit.Clock switch
        {
            ClockKind.Elapsed => from.UtcTicks + limit.After.Elapsed.Ticks,
            ClockKind.Working => zoneTime.ToUtc(calendar.After(zoneTime.ToLocal(from.UtcTicks), limit.After)),
            ClockKind.Calendar => EndOf(limit.After, DayOf(from)),
            _ => throw new UnreachableException(),
        };

        // Working time is counted on the wall clock, which shows some hours twice: it must not lead back.
        return zoneTime.At(Math.Max(moment, from.UtcTicks));
    }

    /// <summary>The moment that lies <paramref name="limit"/> after a day; elapsed and working time start at its 00:00.</summary>
    public DateTimeOffset MomentOf(TimeLimit limit, DateOnly fromDay) =>
        limit.Clock == ClockKind.Calendar
            ? zoneTime.At(Math.Max(EndOf(limit.After, fromDay), UtcStartOf(fromDay)))
            : MomentOf(limit, StartOf(fromDay));

    /// <summary>The local day on which a moment falls.</summary>
    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDayNumber((int)(zoneTime.ToLocal(moment.UtcTicks) / TimeSpan.TicksPerDay));

    /// <summary>The first instant of a local day: 00:00, the earlier one where it strikes twice, the end of the gap where it is skipped.</summary>
    public DateTimeOffset StartOf(DateOnly day) => zoneTime.At(UtcStartOf(day));

    /// <summary>
    /// The longest that a limit can last, whatever moment it starts at. Calendar days count 24 hours each, and the day of
    /// the start as a whole one: <c>P7D</c> is 8 days. Never shorter than the truth; far beyond a human life it may be longer.
    /// Never longer than the calendar (9,999 years): sums of it want a bound of their own.
    /// </summary>
    public TimeSpan LongestOf(TimeLimit limit) => limit.Clock switch
    {
        ClockKind.Elapsed => LongestTime.Bounded(limit.After.Elapsed.Ticks),
        ClockKind.Working => LongestTime.OfWorking(limit.After, calendar, zoneTime),
        ClockKind.Calendar => LongestTime.OfCalendar(limit.After),
        _ => throw new UnreachableException(),
    };

    private long UtcStartOf(DateOnly day) => zoneTime.ToUtc(day.DayNumber * TimeSpan.TicksPerDay);

    // 24:00 of the last day is 00:00 of the day after it. Years and months go first and clamp together, once.
    private long EndOf(Duration after, DateOnly day)
    {
        var months = (((day.Year - 1) + (long)after.Years) * 12) + (day.Month - 1) + after.Months;
        if (months is < 0 or >= 9999 * 12)
            return months < 0 ? 0 : long.MaxValue;

        var (year, month) = ((int)(months / 12) + 1, (int)(months % 12) + 1);
        var clamped = new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
        var next = clamped.DayNumber + (after.Weeks * 7L) + after.Days + 1;
        return next > DateOnly.MaxValue.DayNumber ? long.MaxValue : zoneTime.ToUtc(Math.Max(next, 0) * TimeSpan.TicksPerDay);
    }
}
