using System.Runtime.CompilerServices;

namespace CareCircuits.Engine.Clocks;

/// <summary>
/// A zone's wall clock, in ticks: the platform's rules, remembered year by year, because asking for an offset is dear
/// and every decision asks. One for each zone, shared by all circuits; what is remembered never changes.
/// </summary>
internal sealed class ZoneTime
{
    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneTime> Known = [];

    // No zone is further than a day from UTC, so a year with two days around holds all that shows that year on the wall.
    private const long Margin = 2 * TimeSpan.TicksPerDay;
    private static readonly long End = DateTimeOffset.MaxValue.Ticks;

    private readonly TimeZoneInfo zone;
    private readonly Stretch[]?[] years = new Stretch[]?[10_000];

    private ZoneTime(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>A time during which the offset stays the same.</summary>
    private readonly record struct Stretch(long From, long Until, long Offset);

    public static ZoneTime Of(TimeZoneInfo zone) => Known.GetValue(zone, found => new ZoneTime(found));

    /// <summary>What the wall clock shows at an instant.</summary>
    public long ToLocal(long utc) => Math.Clamp(utc + OffsetAt(utc), 0, End);

    /// <summary>
    /// The instant at which the wall clock shows this. Shown twice: the earlier one. Never shown: as much later as the clock
    /// leapt. Both mean the offset that was valid before the change.
    /// </summary>
    public long ToUtc(long local)
    {
        if (local >= End)
            return End;

        var stretches = YearOf(local);
        var at = 0;
        while (at < stretches.Length - 1 && local - stretches[at].Offset >= stretches[at].Until)
            at++;

        var skipped = at > 0 && local - stretches[at].Offset < stretches[at].From;
        return Math.Clamp(local - stretches[skipped ? at - 1 : at].Offset, 0, End);
    }

    /// <summary>An instant as a moment with the zone's offset.</summary>
    public DateTimeOffset At(long utc)
    {
        utc = Math.Clamp(utc, 0, End);
        var offset = OffsetAt(utc);
        return utc + offset < 0 || utc + offset > End
            ? new DateTimeOffset(utc, TimeSpan.Zero)
            : new DateTimeOffset(utc + offset, new TimeSpan(offset));
    }

    public long OffsetAt(long utc)
    {
        var stretches = YearOf(utc);
        var at = 0;
        while (at < stretches.Length - 1 && utc >= stretches[at].Until)
            at++;

        return stretches[at].Offset;
    }

    private Stretch[] YearOf(long ticks)
    {
        var year = new DateTime(ticks).Year;
        return years[year] ??= Read(year);
    }

    private Stretch[] Read(int year)
    {
        var from = Math.Max(new DateTime(year, 1, 1).Ticks - Margin, 0);
        var until = year == 9999 ? End : Math.Min(new DateTime(year + 1, 1, 1).Ticks + Margin, End);

        List<Stretch> stretches = [];
        while (from < until)
        {
            var change = NextChange(from, until);
            stretches.Add(new Stretch(from, change, Ask(from)));
            from = change;
        }

        return [.. stretches];
    }

    // A week at a time, then by halves: no zone changes its offset twice within a week.
    private long NextChange(long from, long until)
    {
        var offset = Ask(from);
        while (from < until)
        {
            var next = Math.Min(from + (7 * TimeSpan.TicksPerDay), until);
            if (Ask(next) != offset)
                return FirstOther(offset, from, next);

            from = next;
        }

        return until;
    }

    private long FirstOther(long offset, long same, long other)
    {
        while (other - same > 1)
        {
            var middle = same + ((other - same) / 2);
            if (Ask(middle) == offset)
                same = middle;
            else
                other = middle;
        }

        return other;
    }

    private long Ask(long utc) => zone.GetUtcOffset(new DateTime(utc, DateTimeKind.Utc)).Ticks;
}
