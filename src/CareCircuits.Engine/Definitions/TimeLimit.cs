using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Definitions;

/// <summary>How time is counted (formats.md: due / until / answerWithin).</summary>
public enum ClockKind
{
    /// <summary>Hours as they pass, through nights and clock changes.</summary>
    Elapsed,

    /// <summary>Open hours, or working days, of the circuit's calendar.</summary>
    Working,

    /// <summary>Whole local days, the day of the start being day 0; the moment is 24:00 of the last day.</summary>
    Calendar,
}

/// <summary>
/// A moment that a step sets: so long after the entry of the step, or after a datum. Written short as <c>"PT48H"</c>
/// or at length as <c>{ "after", "from", "clock" }</c>.
/// </summary>
public sealed record TimeLimit : IHasShortForm<TimeLimit>
{
    /// <summary>How long.</summary>
    public required Duration After { get; init; }

    /// <summary>The datum (<c>data.x</c>) from which it counts; null for the entry of the step.</summary>
    public string? From { get; init; }

    /// <summary>How the time is counted.</summary>
    public ClockKind Clock { get; init; }

    /// <inheritdoc/>
    public static TimeLimit? FromShortForm(string text, out string problem)
    {
        problem = $"must be an ISO 8601 duration such as \"PT48H\", not the text \"{Shown.Name(text)}\".";
        return Duration.TryParse(text, out var after) ? new TimeLimit { After = after } : null;
    }
}

/// <summary>What happens when a task is not done by its due moment.</summary>
public sealed record Overdue
{
    /// <summary>How long after due; elapsed time.</summary>
    public Duration After { get; init; }

    /// <summary>The role that is told once.</summary>
    public string? Escalate { get; init; }

    /// <summary>Where the step is left to; null where it stays open.</summary>
    public string? Next { get; init; }
}
