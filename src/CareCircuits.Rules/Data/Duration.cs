using System.Globalization;
using System.Text.RegularExpressions;

namespace CareCircuits.Rules.Data;

/// <summary>
/// An ISO 8601 duration, kept part by part, because a month is not a number of days and a day is not always 24 hours.
/// A leading minus makes every part negative.
/// </summary>
public readonly partial record struct Duration(int Years, int Months, int Weeks, int Days, TimeSpan Time)
{
    /// <summary>No time at all.</summary>
    public static Duration Zero => default;

    /// <summary>Whether it counts months or years, whose length depends on where they start.</summary>
    public bool HasMonths => Years != 0 || Months != 0;

    /// <summary>Whether it counts days or weeks.</summary>
    public bool HasDays => Weeks != 0 || Days != 0;

    /// <summary>Whether it counts hours, minutes or seconds.</summary>
    public bool HasTime => Time != TimeSpan.Zero;

    /// <summary>As time that passes: a day is 24 hours, a week 168. Only for durations without months and years.</summary>
    public TimeSpan Elapsed => TimeSpan.FromDays((Weeks * 7) + Days) + Time;

    /// <summary>Reads <c>P1Y2M3W4DT5H6M7S</c> and any part of it; <c>false</c> where it is none, or too long to count with.</summary>
    public static bool TryParse(string? text, out Duration duration)
    {
        duration = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match || text.EndsWith('P') || text.EndsWith('T'))
            return false;

        var sign = match.Groups["sign"].Length > 0 ? -1 : 1;
        duration = new Duration(
            sign * Part(match, "y"),
            sign * Part(match, "mo"),
            sign * Part(match, "w"),
            sign * Part(match, "d"),
            sign * new TimeSpan(Part(match, "h"), Part(match, "mi"), Part(match, "s")));
        return true;
    }

    /// <summary>The duration as it is written, with no part that is zero: <c>PT48H</c>, <c>P7D</c>, <c>-PT24H</c>.</summary>
    public override string ToString()
    {
        if (this == Zero)
            return "PT0S";

        var negative = Years < 0 || Months < 0 || Weeks < 0 || Days < 0 || Time < TimeSpan.Zero;
        var time = Time.Duration();
        return (negative ? "-P" : "P")
            + Written(Years, 'Y') + Written(Months, 'M') + Written(Weeks, 'W') + Written(Days, 'D')
            + (HasTime ? "T" : "")
            + Written((int)time.TotalHours, 'H') + Written(time.Minutes, 'M') + Written(time.Seconds, 'S');
    }

    private static string Written(int count, char unit) =>
        count == 0 ? "" : Math.Abs(count).ToString(CultureInfo.InvariantCulture) + unit;

    private static int Part(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\A(?<sign>-)?P((?<y>[0-9]{1,5})Y)?((?<mo>[0-9]{1,5})M)?((?<w>[0-9]{1,5})W)?((?<d>[0-9]{1,5})D)?(T((?<h>[0-9]{1,5})H)?((?<mi>[0-9]{1,6})M)?((?<s>[0-9]{1,7})S)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
