using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>How a scenario went.</summary>
/// <param name="Id">The scenario.</param>
/// <param name="Failures">What was not as expected, in plain words; none when it passed.</param>
/// <param name="Happenings">All that happened, in order.</param>
/// <param name="Beginning">The enrolment before the first signal.</param>
/// <param name="Played">The signals that were decided, in order.</param>
public sealed record ScenarioResult(
    string Id, IReadOnlyList<string> Failures, IReadOnlyList<Happening> Happenings, Enrolment Beginning, IReadOnlyList<Played> Played)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>The play as a journal: replaying it gives the same states.</summary>
    public IReadOnlyList<JournalEntry> Journal()
    {
        List<JournalEntry> entries = [];
        foreach (var (at, signal, situation, after) in Played)
            entries.Add(JournalEntry.After(entries.LastOrDefault(), at, signal, situation, after));
        return entries;
    }
}

/// <summary>A signal that was decided in a rehearsal, with what was known then and the state that it led to.</summary>
public sealed record Played(DateTimeOffset At, Signal Signal, Situation Situation, Enrolment After)
{
    /// <summary>What happened by it.</summary>
    public IReadOnlyList<Happening> Happenings { get; init; } = [];
}
