using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Replays;

/// <summary>
/// Runs the journal of an enrolment against a draft, on a copy and without effects: what would have been decided otherwise, waited for
/// longer or shorter, or escalated.
/// </summary>
public static class PastReplay
{
    /// <summary>
    /// What <paramref name="draft"/> would have made of a past; null where the journal cannot be replayed any more.
    /// </summary>
    /// <param name="versions">The circuit versions by which it was decided.</param>
    /// <param name="beginning">The enrolment before its first entry.</param>
    /// <param name="entries">The journal, from the first on.</param>
    /// <param name="draft">The circuit to try.</param>
    /// <param name="network">The directory as it is now, for questions that were not asked then.</param>
    /// <param name="until">Up to when.</param>
    public static ReplayedLife? Of(
        Func<int, Circuit> versions, Enrolment beginning, IReadOnlyList<JournalEntry> entries, Circuit draft, Situation network, DateTimeOffset until)
    {
        if (Past.Of(versions, beginning, entries) is not { } past)
            return null;
        var life = new DraftLife(draft, beginning, past, network, until);
        life.Live();
        return new ReplayedLife(FirstOf(past.Book, life), Waits(past.Book, life.Book, until), life.Book.Escalations - past.Book.Escalations);
    }

    private static Divergence? FirstOf(VisitBook was, DraftLife life) =>
        Elsewhere(was, life.Book).Concat(Begun(was, life.Book)).Concat(BegunElsewhere(was, life.Book)).Concat(NotPossible(was, life)).MinBy(divergence => divergence.At);

    /// <summary>Steps that were left by one way and would have been left by another.</summary>
    private static IEnumerable<Divergence> Elsewhere(VisitBook was, VisitBook would)
    {
        foreach (var visit in was.All.Values)
        {
            if (visit is { Way: { } way, Left: { } left } && would.All.GetValueOrDefault(visit.Key) is { Way: { } other, Left: { } otherLeft }
                && (way.Target, way.Kind, way.Name) != (other.Target, other.Kind, other.Name))
            {
                yield return new Divergence(visit.Key.Workflow, visit.Key.Step, left < otherLeft ? left : otherLeft, way.Target, other.Target);
            }
        }
    }

    /// <summary>Workflows that would have begun, or would not have.</summary>
    private static IEnumerable<Divergence> Begun(VisitBook was, VisitBook would) =>
        was.Runs.Where(run => !would.Runs.ContainsKey(run.Key)).Select(run => new Divergence(run.Key.Workflow, null, run.Value, run.Key.Workflow, null))
            .Concat(would.Runs.Where(run => !was.Runs.ContainsKey(run.Key)).Select(run => new Divergence(run.Key.Workflow, null, run.Value, null, run.Key.Workflow)));

    /// <summary>Workflows that would have begun at another step.</summary>
    private static IEnumerable<Divergence> BegunElsewhere(VisitBook was, VisitBook would) =>
        from start in was.Starts
        let other = would.Starts.GetValueOrDefault(start.Key)
        where other is not null && other.Key.Step != start.Value.Key.Step
        select new Divergence(start.Key.Workflow, null, start.Value.Entered, start.Value.Key.Step, other.Key.Step);

    private static IEnumerable<Divergence> NotPossible(VisitBook was, DraftLife life) => life.NotPossible.Select(one =>
        new Divergence(one.Visit.Workflow, one.Visit.Step, one.Act.At, was.All[one.Visit].Way?.Target ?? "", null));

    private static List<WaitChange> Waits(VisitBook was, VisitBook would, DateTimeOffset until) =>
    [
        .. from visit in was.All.Values
           let other = would.All.GetValueOrDefault(visit.Key)
           where other is not null
           let longer = Stayed(other, until) - Stayed(visit, until)
           where longer != TimeSpan.Zero
           select new WaitChange(visit.Key.Workflow, visit.Key.Step, longer),
    ];

    private static TimeSpan Stayed(Visit visit, DateTimeOffset until) => (visit.Left ?? until) - visit.Entered;
}
