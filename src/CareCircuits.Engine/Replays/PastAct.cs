using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Replays;

/// <summary>Something that someone did at a visit, or a moment that came there.</summary>
/// <param name="Number">The number of the journal entry: what was first comes first.</param>
/// <param name="At">When.</param>
/// <param name="After">How long after the step was entered; for a moment that came, how long after it was due.</param>
/// <param name="Signal">What.</param>
/// <param name="Situation">What was known.</param>
internal sealed record PastAct(int Number, DateTimeOffset At, TimeSpan After, Signal Signal, Situation Situation)
{
    /// <summary>The same act on another entry.</summary>
    public Signal On(int entry) => Signal switch
    {
        Signal.Completed completed => completed with { Entry = entry },
        Signal.Answered answered => answered with { Entry = entry },
        Signal.Due due => due with { Entry = entry },
        Signal.Retried retried => retried with { Entry = entry },
        Signal.Skipped skipped => skipped with { Entry = entry },
        var other => other,
    };
}
