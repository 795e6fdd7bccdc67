using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Circuits;

/// <summary>Times of a definition as people say them: within 72 hours after the discharge, within 2 working days.</summary>
public sealed class TimeWords(IStringLocalizer<TimeWords> say)
{
    /// <summary>A limit in words.</summary>
    public string Limit(TimeLimit limit)
    {
        var from = DataReference.NameOf(limit.From) is { } datum ? Datum(datum) : null;
        if (limit.After == Duration.Zero)
            return from is null ? say["AtOnce"] : say["By", from];
        var length = limit.Clock switch
        {
            ClockKind.Working => Working(limit.After),
            ClockKind.Calendar => limit.After is { HasTime: false, HasMonths: false } days ? Count("CalendarDay", (days.Weeks * 7) + days.Days) : Length(limit.After),
            ClockKind.Elapsed => Length(limit.After),
        };
        var one = length.StartsWith("1 ", StringComparison.Ordinal) ? "One" : "";
        return from is null ? say["Within" + one, length] : say[$"Within{one}After", length, from];
    }

    /// <summary>A length of time in words: 1 hour 15 minutes.</summary>
    public string Length(Duration length)
    {
        var time = length.Time.Duration();
        List<string> parts = [];
        Add("Year", length.Years);
        Add("Month", length.Months);
        Add("Week", length.Weeks);
        Add("Day", length.Days);
        Add("Hour", (int)time.TotalHours);
        Add("Minute", time.Minutes);
        Add("Second", time.Seconds);
        return parts.Count == 0 ? say["NoTime"] : string.Join(' ', parts);

        void Add(string unit, int count)
        {
            if (count != 0)
                parts.Add(Count(unit, Math.Abs(count)));
        }
    }

    /// <summary>A reminder, by its distance from the due moment.</summary>
    public string Reminder(Duration offset) =>
        offset == Duration.Zero ? say["WhenDue"] : IsBefore(offset) ? say["Before", Length(offset)] : say["After", Length(offset)];

    /// <summary>A datum in words, as far as the house knows one: its name in plain words otherwise.</summary>
    public string Datum(string name) => say[$"Data.{name}"] is { ResourceNotFound: false } known ? known : SaidFacts.Plainly(name);

    private string Working(Duration length) => length.HasTime
        ? Count("WorkingHour", (int)length.Time.TotalHours) + (length.Time.Minutes > 0 ? " " + Count("Minute", length.Time.Minutes) : "")
        : Count("WorkingDay", (length.Weeks * 7) + length.Days);

    private string Count(string unit, int count) =>
        count == 1 ? say[unit] : say[unit + "s", count.ToString(CultureInfo.CurrentCulture)];

    private static bool IsBefore(Duration offset) =>
        offset.Years < 0 || offset.Months < 0 || offset.Weeks < 0 || offset.Days < 0 || offset.Time < TimeSpan.Zero;
}
