using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold for times: which parts of a duration each clock can count.</summary>
internal static class TimeRules
{
    /// <summary>Checks a moment that a step sets.</summary>
    public static void Check(TimeLimit? limit, Faults faults)
    {
        if (limit is not null && ProblemOf(limit) is { } problem)
            faults.Add(limit, "/after", problem);
    }

    /// <summary>Checks a length of elapsed time, which may be negative where <paramref name="before"/> says so.</summary>
    public static void Elapsed(object owner, string pointer, Duration length, bool before, Faults faults)
    {
        if (length.HasMonths)
            faults.Add(owner, pointer, "Elapsed time has no months or years: their length depends on where they begin.");
        else if (!before && IsNegative(length))
            faults.Add(owner, pointer, "A length of time cannot be negative here.");
    }

    private static string? ProblemOf(TimeLimit limit) => limit switch
    {
        { After: var after } when IsNegative(after) => "A length of time cannot be negative here.",
        { Clock: ClockKind.Calendar, After.HasTime: true } => "The calendar clock counts whole days, weeks, months and years only.",
        { Clock: ClockKind.Elapsed, After.HasMonths: true } => "Elapsed time has no months or years; `\"clock\": \"calendar\"` counts them.",
        { Clock: ClockKind.Working, After.HasMonths: true } => "Working time has no months or years; `\"clock\": \"calendar\"` counts them.",
        { Clock: ClockKind.Working, After: { HasDays: true, HasTime: true } } => "Working time is either days or hours, not both.",
        _ => null,
    };

    private static bool IsNegative(Duration length) =>
        length.Years < 0 || length.Months < 0 || length.Weeks < 0 || length.Days < 0 || length.Time < TimeSpan.Zero;
}
