using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>Lengths of time that pass in a play.</summary>
public static class PlayTimes
{
    /// <summary>The usual ones, by name.</summary>
    public static IReadOnlyList<(string Name, Duration Length)> Steps { get; } =
        [("hour", new Duration(0, 0, 0, 0, TimeSpan.FromHours(1))), ("day", new Duration(0, 0, 0, 1, TimeSpan.Zero)), ("week", new Duration(0, 0, 1, 0, TimeSpan.Zero))];

    /// <summary>The time from one moment to a later one: days where it is whole days, else hours, minutes and seconds; a broken second counts as a whole one.</summary>
    public static Duration Between(DateTimeOffset from, DateTimeOffset to)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(Math.Max((to - from).TotalSeconds, 0)));
        return whole.Ticks > 0 && whole.Ticks % TimeSpan.TicksPerDay == 0 ? new Duration(0, 0, 0, whole.Days, TimeSpan.Zero) : new Duration(0, 0, 0, 0, whole);
    }
}
