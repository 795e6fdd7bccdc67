using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Replays;

/// <summary>A past as it was: its visits, what was done at each, what happened without regard to any, and the moments that still were to come.</summary>
internal sealed class Past
{
    private Past(VisitBook book) => Book = book;

    public VisitBook Book { get; }

    /// <summary>What was done at each visit, and the moments that came there.</summary>
    public ILookup<VisitKey, PastAct> Acts { get; private set; } = Array.Empty<PastAct>().ToLookup(_ => default(VisitKey));

    /// <summary>Events and consents, which come from outside.</summary>
    public List<PastAct> FromOutside { get; } = [];

    /// <summary>The moments that had not come at the end.</summary>
    public HashSet<(VisitKey Visit, TimerKind Kind, int Index, DateTimeOffset At)> ToCome { get; } = [];

    /// <summary>All moments that were to come at some time, whether they came or not.</summary>
    public HashSet<(VisitKey Visit, TimerKind Kind, int Index, DateTimeOffset At)> Moments { get; } = [];

    /// <summary>What was known, by time.</summary>
    public List<(DateTimeOffset At, Situation Situation)> Known { get; } = [];

    /// <summary>Reads a journal; null where it does not lead where it led.</summary>
    public static Past? Of(Func<int, Circuit> versions, Enrolment beginning, IReadOnlyList<JournalEntry> entries)
    {
        var walk = new JournalWalk(versions, beginning);
        var past = new Past(new VisitBook());
        List<(VisitKey Visit, PastAct Act)> acts = [];
        foreach (var entry in entries)
        {
            if (walk.Decide(entry, null) is not Outcome<Decision>.Accepted(var decision))
                return null;
            if (entry.Signal is not (Signal.Moved or Signal.MovedBack))
                past.Take(walk.State, entry, acts);
            past.Book.Note(decision, entry.At);
            walk.GoOn(entry, decision);
            past.Moments.UnionWith(past.MomentsOf(walk.State));
        }

        past.Acts = acts.ToLookup(act => act.Visit, act => act.Act);
        past.ToCome.UnionWith(past.MomentsOf(walk.State));
        return past;
    }

    private IEnumerable<(VisitKey Visit, TimerKind Kind, int Index, DateTimeOffset At)> MomentsOf(Enrolment state) =>
        from stay in state.Running.SelectMany(instance => instance.Stays)
        let visit = Book.Open(stay.Entry)
        where visit is not null
        from timer in stay.Timers
        select (visit.Key, timer.Kind, timer.Index, timer.At);

    private void Take(Enrolment before, JournalEntry entry, List<(VisitKey, PastAct)> acts)
    {
        Known.Add((entry.At, entry.Situation));
        if (EntryOf(entry.Signal) is not { } number)
        {
            FromOutside.Add(new PastAct(entry.Number, entry.At, TimeSpan.Zero, entry.Signal, entry.Situation));
            return;
        }

        if (Book.Open(number) is not { } visit)
            return;
        var since = entry.Signal is Signal.Due due ? DueAt(before, due) ?? entry.At : visit.Entered;
        acts.Add((visit.Key, new PastAct(entry.Number, entry.At, entry.At - since, entry.Signal, entry.Situation)));
    }

    private static int? EntryOf(Signal signal) => signal switch
    {
        Signal.Completed completed => completed.Entry,
        Signal.Answered answered => answered.Entry,
        Signal.Due due => due.Entry,
        Signal.Retried retried => retried.Entry,
        Signal.Skipped skipped => skipped.Entry,
        _ => null,
    };

    private static DateTimeOffset? DueAt(Enrolment before, Signal.Due due)
    {
        var timer = before.Running.SelectMany(instance => instance.Stays).First(stay => stay.Entry == due.Entry).Timers
            .FirstOrDefault(timer => timer.Kind == due.Kind && timer.Index == due.Index);
        return timer == default ? null : timer.At;
    }
}
