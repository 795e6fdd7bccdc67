using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Explaining;

/// <summary>
/// Explains decisions of the past. A journal keeps what came in and what was known, so each decision can be made once more, this time
/// keeping every value on the way; what an entry says it led to shows whether it is still the same one.
/// </summary>
public static class DecisionExplainer
{
    /// <summary>
    /// Why the steps that entry <paramref name="number"/> led through came to what they came to, in the order in which they were entered;
    /// null where the journal does not lead there any more. <paramref name="entries"/> are those from the first on.
    /// </summary>
    public static IReadOnlyList<ExplainedStep>? Explain(Circuit circuit, Enrolment beginning, IEnumerable<JournalEntry> entries, int number) =>
        Explain(_ => circuit, beginning, entries, number);

    /// <summary>The same for an enrolment that may have been moved: each entry was decided by the version that it was in then.</summary>
    public static IReadOnlyList<ExplainedStep>? Explain(Func<int, Circuit> versions, Enrolment beginning, IEnumerable<JournalEntry> entries, int number)
    {
        var walk = new JournalWalk(versions, beginning);
        foreach (var entry in entries)
        {
            var reasons = entry.Number == number ? new List<ExplainedStep>() : null;
            if (walk.Decide(entry, reasons) is not Outcome<Decision>.Accepted(var decision))
                return null;
            if (reasons is not null)
                return Journal.LeadsThere(walk.State, decision.After, entry) ? reasons : null;
            walk.GoOn(entry, decision);
        }

        return null;
    }

    /// <summary>Why the steps that a signal would lead through now would come to what they would come to; empty where it is refused.</summary>
    public static IReadOnlyList<ExplainedStep> Explain(Circuit circuit, Enrolment enrolment, Signal signal, Situation situation, DateTimeOffset now)
    {
        List<ExplainedStep> reasons = [];
        return Decider.DecideWithReasons(circuit, enrolment, signal, situation, now, reasons) is Outcome<Decision>.Accepted ? reasons : [];
    }
}
