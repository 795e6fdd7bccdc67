using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>Timers: each is consumed by the signal that it becomes, so none comes twice.</summary>
internal sealed partial class Turn
{
    private Refusal? TakeDue(Signal.Due signal)
    {
        if (Find(signal.Entry) is not { Instance: var instance, Stay: var stay })
            return new Refusal.NotDue(signal.Entry);

        var timer = stay.Timers.FirstOrDefault(timer => timer.Kind == signal.Kind && timer.Index == signal.Index);
        if (timer == default)
            return new Refusal.NotDue(signal.Entry);
        if (timer.At > now)
            return new Refusal.NotDueYet(signal.Entry, timer.At);

        var consumed = stay with { Timers = stay.Timers.Remove(timer) };
        instance.Replace(stay, consumed);
        switch (consumed)
        {
            // After an outage: what came later says it all, and a burst of reminders would say it no better.
            case Stay.Doing task when timer.Kind == TimerKind.Remind && task.Timers.Any(later => later.At > timer.At && later.At <= now):
                Note(new Happening.ReminderPassed(task.Entry, task.Step, task.Owner));
                break;
            case Stay.Doing task when timer.Kind == TimerKind.Remind:
                Note(new Happening.Reminded(task.Entry, task.Step, task.Owner));
                break;
            case Stay.Doing task:
                Escalate(instance, task);
                break;
            case Stay.Waiting waiting:
                TimeOut(instance, waiting);
                break;
            case Stay.Searching search when timer.Kind == TimerKind.Answer:
                NextAfter(instance, search, Said(instance, search, timer.Index, ReferralState.Expired, null));
                break;
            case Stay.Searching search:
                ExpireAll(instance, search);
                break;
        }

        return null;
    }

    private void Escalate(InstanceAtWork instance, Stay.Doing task)
    {
        var plan = instance.Plan.Steps[task.Step];
        if (((TaskStep)plan.Definition).Overdue?.Escalate is { } role)
            Note(new Happening.Escalated(task.Entry, task.Step, Party.Role(role)));
        if (plan.Way(WayKind.Overdue) is { } way)
            Abandon(instance, task, way);
    }

    private void TimeOut(InstanceAtWork instance, Stay.Waiting waiting)
    {
        if (instance.Plan.Steps[waiting.Step].Way(WayKind.Timeout) is { } way)
            Leave(instance, waiting, way);
        else
            StickAt(instance, waiting, IncidentCodes.TimeoutUnmapped, "Time is up, and nothing is said for that.");
    }

    /// <summary>The time of the whole search is up: whoever had not answered has not answered in time.</summary>
    private void ExpireAll(InstanceAtWork instance, Stay.Searching search)
    {
        var expired = search;
        for (var index = 0; index < search.Candidates.Length; index++)
        {
            if (search.Candidates[index].IsOpen)
                expired = Said(instance, expired, index, ReferralState.Expired, null);
        }

        instance.Replace(search, expired);
        Conclude(instance, expired, Outcomes.None);
    }
}
