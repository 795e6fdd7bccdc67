using CareCircuits.Engine.Decisions;
using Timer = CareCircuits.Engine.Decisions.Timer;

namespace CareCircuits.Engine.Replays;

/// <summary>
/// Lives the past once more under a draft. What comes from outside comes when it came. What someone did at a step they do as long after the
/// step is entered as they did then. A moment comes by the draft's own times, as late as it came then where it is the same one.
/// </summary>
internal sealed class DraftLife
{
    /// <summary>A draft may go round for ever; so many signals for one enrolment are enough.</summary>
    private const int MostSignals = 20_000;

    private readonly Circuit draft;
    private readonly Past past;
    private readonly Situation network;
    private readonly DateTimeOffset until;
    private readonly PriorityQueue<(int? Entry, PastAct Act), (long Ticks, int Number)> queue = new();
    private readonly HashSet<(int Entry, TimerKind Kind, int Index, DateTimeOffset At)> planned = [];
    private Enrolment state;

    public DraftLife(Circuit draft, Enrolment beginning, Past past, Situation network, DateTimeOffset until)
    {
        (this.draft, this.past, this.network, this.until) = (draft, past, network, until);
        state = beginning with { Version = draft.Definition.Version };
        foreach (var act in past.FromOutside)
            Plan(null, act, act.At);
    }

    public VisitBook Book { get; } = new();

    /// <summary>Acts that the draft does not allow: an outcome that is gone, a candidate who is not asked.</summary>
    public List<(VisitKey Visit, PastAct Act, Refusal Why)> NotPossible { get; } = [];

    public void Live()
    {
        for (var signals = 0; signals < MostSignals && queue.TryDequeue(out var next, out var when); signals++)
        {
            var at = new DateTimeOffset(when.Ticks, TimeSpan.Zero);
            if (at > until)
                return;
            var visit = next.Entry is { } entry ? Book.Open(entry) : null;
            if (next.Entry is not null && visit is null)
                continue;

            var situation = next.Act.Situation;
            if (situation.Services.IsEmpty && situation.Staff.IsEmpty)
                situation = situation with { Services = network.Services, Staff = network.Staff };
            switch (Decider.Decide(draft, state, next.Entry is { } number ? next.Act.On(number) : next.Act.Signal, situation, at))
            {
                case Outcome<Decision>.Accepted(var decision):
                    GoOn(decision, at);
                    break;
                case Outcome<Decision>.Refused(var reason) when visit is not null && next.Act.Signal is Signal.Completed or Signal.Answered:
                    NotPossible.Add((visit!.Key, next.Act, reason));
                    break;
            }
        }
    }

    private void GoOn(Decision decision, DateTimeOffset at)
    {
        state = decision.After;
        foreach (var visit in Book.Note(decision, at))
        {
            foreach (var act in past.Acts[visit.Key].Where(act => act.Signal is not Signal.Due))
                Plan(visit.Entry, act, at + act.After);
        }

        foreach (var stay in state.Running.SelectMany(instance => instance.Stays))
        {
            foreach (var timer in stay.Timers)
            {
                if (planned.Add((stay.Entry, timer.Kind, timer.Index, timer.At)))
                    Plan(stay, timer);
            }
        }
    }

    private void Plan(Stay stay, Timer timer)
    {
        if (Book.Open(stay.Entry) is not { } visit || past.ToCome.Contains((visit.Key, timer.Kind, timer.Index, timer.At)))
            return;
        var then = past.Acts[visit.Key].FirstOrDefault(act => act.Signal is Signal.Due due && due.Kind == timer.Kind && due.Index == timer.Index);
        var at = timer.At + (then?.After ?? TimeSpan.Zero);

        // A moment that had passed when the step was left, and had not come yet, comes only to who would have stayed longer.
        if (then is null && past.Moments.Contains((visit.Key, timer.Kind, timer.Index, timer.At)) && past.Book.All[visit.Key].Left is { } left && left >= at)
            at = left.AddTicks(1);
        Plan(stay.Entry, new PastAct(then?.Number ?? 0, at, TimeSpan.Zero, new Signal.Due(stay.Entry, timer.Kind, timer.Index), then?.Situation ?? KnownAt(at)), at);
    }

    private void Plan(int? entry, PastAct act, DateTimeOffset at) => queue.Enqueue((entry, act), (at.UtcTicks, act.Number));

    /// <summary>What was known last before that.</summary>
    private Situation KnownAt(DateTimeOffset at)
    {
        var known = past.Known.FindLastIndex(known => known.At <= at);
        return past.Known.Count == 0 ? network : past.Known[Math.Max(known, 0)].Situation;
    }
}
