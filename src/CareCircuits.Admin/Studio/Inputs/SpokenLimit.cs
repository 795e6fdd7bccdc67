using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What people count a limit in; each belongs to one clock.</summary>
public enum LimitUnit
{
    /// <summary>Minutes as they pass.</summary>
    Minutes,

    /// <summary>Hours as they pass.</summary>
    Hours,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Weeks of 168 hours.</summary>
    Weeks,

    /// <summary>Open hours.</summary>
    WorkingHours,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Whole days.</summary>
    CalendarDays,

    /// <summary>Whole weeks.</summary>
    CalendarWeeks,

    /// <summary>Months.</summary>
    CalendarMonths,

    /// <summary>Years.</summary>
    CalendarYears,
}

/// <summary>A limit as people say it: so many of one unit, after the entry or after a datum.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="From">The datum (<c>data.x</c>) from which it counts; null for the entry of the step.</param>
public sealed record SpokenLimit(int Amount, LimitUnit Unit, string? From = null)
{
    /// <summary>The limit as the engine counts it.</summary>
    public TimeLimit Limit => new() { After = Length, From = From, Clock = ClockOf(Unit) };

    private Duration Length => Unit switch
    {
        LimitUnit.Minutes => default(Duration) with { Time = TimeSpan.FromMinutes(Amount) },
        LimitUnit.Hours or LimitUnit.WorkingHours => default(Duration) with { Time = TimeSpan.FromHours(Amount) },
        LimitUnit.Days or LimitUnit.WorkingDays or LimitUnit.CalendarDays => default(Duration) with { Days = Amount },
        LimitUnit.Weeks or LimitUnit.CalendarWeeks => default(Duration) with { Weeks = Amount },
        LimitUnit.CalendarMonths => default(Duration) with { Months = Amount },
        LimitUnit.CalendarYears => default(Duration) with { Years = Amount },
    };

    /// <summary>The clock that a unit belongs to.</summary>
    public static ClockKind ClockOf(LimitUnit unit) => unit switch
    {
        <= LimitUnit.Weeks => ClockKind.Elapsed,
        <= LimitUnit.WorkingDays => ClockKind.Working,
        _ => ClockKind.Calendar,
    };

    /// <summary>A limit in one unit; null where it takes several, or cannot be read.</summary>
    public static SpokenLimit? Of(TimeLimit? limit) => limit is null ? null : AmountOf(limit) is var (amount, unit) ? new SpokenLimit(amount, unit, limit.From) : null;

    /// <summary>The limit that stands in a definition, in its short or its long form; null where none can be read.</summary>
    public static TimeLimit? Read(JsonNode? node)
    {
        var map = node as JsonObject;
        if (!Duration.TryParse(TextOf(map is null ? node : map["after"]), out var after))
            return null;
        return TextOf(map?["clock"]) switch
        {
            null or "elapsed" => new TimeLimit { After = after, From = TextOf(map?["from"]) },
            "working" => new TimeLimit { After = after, From = TextOf(map?["from"]), Clock = ClockKind.Working },
            "calendar" => new TimeLimit { After = after, From = TextOf(map?["from"]), Clock = ClockKind.Calendar },
            _ => null,
        };
    }

    /// <summary>The limit as it stands in a definition: short where that says all.</summary>
    public static JsonNode Write(TimeLimit limit)
    {
        if (limit is { From: null, Clock: ClockKind.Elapsed })
            return JsonValue.Create(limit.After.ToString());
        JsonObject map = new() { ["after"] = limit.After.ToString() };
        if (limit.From is { } from)
            map["from"] = from;
        if (limit.Clock != ClockKind.Elapsed)
            map["clock"] = limit.Clock == ClockKind.Working ? "working" : "calendar";
        return map;
    }

    private static (int Amount, LimitUnit Unit)? AmountOf(TimeLimit limit) => (limit.Clock, limit.After) switch
    {
        (ClockKind.Elapsed, { HasMonths: false } after) => OfElapsed(after),
        (ClockKind.Working, { HasMonths: false, HasDays: false, Time: { Minutes: 0, Seconds: 0 } time }) => ((int)time.TotalHours, LimitUnit.WorkingHours),
        (ClockKind.Working, { HasMonths: false, HasTime: false } after) => ((after.Weeks * 7) + after.Days, LimitUnit.WorkingDays),
        (ClockKind.Calendar, { Years: 0, Months: 0, HasTime: false } after) => after.Days == 0 && after.Weeks > 0 ? (after.Weeks, LimitUnit.CalendarWeeks) : ((after.Weeks * 7) + after.Days, LimitUnit.CalendarDays),
        (ClockKind.Calendar, { Years: 0, HasDays: false, HasTime: false } after) => (after.Months, LimitUnit.CalendarMonths),
        (ClockKind.Calendar, { Months: 0, HasDays: false, HasTime: false } after) => (after.Years, LimitUnit.CalendarYears),
        _ => null,
    };

    // As it is written where that is one unit, so that 72 hours stay 72 hours; else in the largest that measures it exactly.
    private static (int Amount, LimitUnit Unit)? OfElapsed(Duration after) => after switch
    {
        { HasTime: false, Weeks: 0, Days: not 0 } => (after.Days, LimitUnit.Days),
        { HasTime: false, Weeks: not 0, Days: 0 } => (after.Weeks, LimitUnit.Weeks),
        { HasTime: false, HasDays: true } => ((after.Weeks * 7) + after.Days, LimitUnit.Days),
        { Elapsed: { Minutes: 0, Seconds: 0 } time } => ((int)time.TotalHours, LimitUnit.Hours),
        { Elapsed: { Seconds: 0 } time } => ((int)time.TotalMinutes, LimitUnit.Minutes),
        _ => null,
    };

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
