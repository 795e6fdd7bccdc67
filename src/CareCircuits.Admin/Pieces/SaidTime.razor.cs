using System.Globalization;
using CareCircuits.Admin.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Pieces;

/// <summary>A moment as people say it: today 14:00, tomorrow 9:30, Tuesday 10 March 24:00. The exact one shows on hover.</summary>
public sealed partial class SaidTime
{
    /// <summary>The moment.</summary>
    [Parameter]
    [EditorRequired]
    public DateTimeOffset At { get; set; }

    private string Exact => Reader.Local(At) is { TimeOfDay.Ticks: 0 } midnight
        ? $"{midnight.AddDays(-1).ToString("D", CultureInfo.CurrentCulture)} 24:00"
        : Reader.Local(At).ToString("f", CultureInfo.CurrentCulture);

    private string Said => In(Reader, Say, At);

    /// <summary>The moment in words, where no component can stand.</summary>
    public static string In(Reader reader, IStringLocalizer<SaidTime> say, DateTimeOffset at)
    {
        // The end of a day is said as 24:00 of that day, as circuits count it (formats.md).
        var local = reader.Local(at);
        var isMidnight = local.TimeOfDay == TimeSpan.Zero;
        var day = DateOnly.FromDateTime(local.DateTime).AddDays(isMidnight ? -1 : 0);
        var time = isMidnight ? "24:00" : local.ToString("H:mm", CultureInfo.InvariantCulture);
        return (day.DayNumber - reader.Today.DayNumber) switch
        {
            0 => say["Today", time],
            1 => say["Tomorrow", time],
            -1 => say["Yesterday", time],
            > 1 and < 7 => say["OnDay", day.ToString("dddd", CultureInfo.CurrentCulture), time],
            _ => say["OnDate", SaidDay.Of(reader, day), time],
        };
    }
}

/// <summary>A day as people say it: with its name, and with the year where it is not this one.</summary>
public static class SaidDay
{
    /// <summary>The day in the reader's language.</summary>
    public static string Of(Reader reader, DateOnly day) =>
        day.ToString(day.Year == reader.Today.Year ? "ddd d MMMM" : "ddd d MMMM yyyy", CultureInfo.CurrentCulture);
}
