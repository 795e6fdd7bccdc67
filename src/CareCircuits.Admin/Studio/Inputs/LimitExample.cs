using System.Globalization;
using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>An example of a limit: when it begins to count, and when it is over, by the circuit's own clock.</summary>
/// <param name="Begins">Monday at 9.</param>
/// <param name="Ends">When it is over.</param>
public sealed record LimitExample(DateTimeOffset Begins, DateTimeOffset Ends)
{
    private static readonly TimeSpan Nine = TimeSpan.FromHours(9);

    /// <summary>The limit, begun on the first Monday after <paramref name="today"/>: at 9, or on that day where it counts from a day.</summary>
    public static LimitExample Of(TimeLimit limit, bool fromDay, CircuitClock clock, DateOnly today)
    {
        var monday = today.AddDays(1 + (((int)DayOfWeek.Monday - (int)today.AddDays(1).DayOfWeek + 7) % 7));
        var begins = clock.StartOf(monday) + (fromDay ? TimeSpan.Zero : Nine);
        return new LimitExample(begins, fromDay ? clock.MomentOf(limit, monday) : clock.MomentOf(limit, begins));
    }

    /// <summary>A day in words: Monday 2 March.</summary>
    public static string Day(DateTimeOffset at) => at.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>A moment in words: Monday 2 March 9:00. The end of a day is 24:00 of that day, as circuits count it.</summary>
    public static string Moment(DateTimeOffset at) => at.TimeOfDay == TimeSpan.Zero
        ? Day(at.AddDays(-1)) + " 24:00"
        : Day(at) + at.ToString(" H:mm", CultureInfo.InvariantCulture);
}
