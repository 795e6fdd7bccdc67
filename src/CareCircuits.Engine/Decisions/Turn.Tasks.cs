using System.Collections.Immutable;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>Tasks: given to their owner with their due moment, and completed with a form.</summary>
internal sealed partial class Turn
{
    private Way? EnterTask(Here here, TaskStep step)
    {
        DateTimeOffset? due = null;
        if (step.Due is { } limit && (due = MomentOf(limit, here.Instance)) is null)
            return Stuck(here, IncidentCodes.TimeUnknown, $"{limit.From} has no value to count from.");

        var owner = step.Assignee is { } assignee && PartyOf(assignee, here.Instance) is { } one ? one : Party.Role(step.Role ?? "");
        here.Instance.Add(new Stay.Doing(here.Entry, here.Step, now, here.Region, owner, due) { Timers = TimersOf(step, due) });
        return null;
    }

    /// <summary>Reminders that are already past are skipped, and so are those that would come after the escalation.</summary>
    private ImmutableArray<Timer> TimersOf(TaskStep step, DateTimeOffset? due)
    {
        if (due is not { } moment)
            return [];

        var timers = ImmutableArray.CreateBuilder<Timer>(step.Remind.Count + 1);
        var overdue = step.Overdue is { } late ? Later(moment, late.After.Elapsed) : DateTimeOffset.MaxValue;
        for (var index = 0; index < step.Remind.Count; index++)
        {
            var at = Later(moment, step.Remind[index].Elapsed);
            if (at >= now && at <= overdue)
                timers.Add(new Timer(TimerKind.Remind, index, at));
        }

        if (step.Overdue is not null)
            timers.Add(new Timer(TimerKind.Overdue, 0, overdue));
        return timers.ToImmutable();
    }

    private static DateTimeOffset Later(DateTimeOffset moment, TimeSpan by) =>
        by > DateTimeOffset.MaxValue - moment ? DateTimeOffset.MaxValue
        : by < DateTimeOffset.MinValue - moment ? DateTimeOffset.MinValue
        : moment + by;

    private Refusal? TakeCompletion(Signal.Completed signal)
    {
        if (Find(signal.Entry) is not { Instance: var instance, Stay: Stay.Doing task })
            return new Refusal.NotOpen(signal.Entry);

        var plan = instance.Plan.Steps[task.Step];
        var step = (TaskStep)plan.Definition;
        if (plan.Way(WayKind.Outcome, signal.Outcome) is not { } way)
            return new Refusal.OutcomeUnknown(task.Step, signal.Outcome);

        var form = new FormReading(circuit, instance.Plan.Shape, step, signal.Outcome);
        if (form.Read(signal.Form) is { Count: > 0 } faults)
            return new Refusal.DataInvalid(faults);

        foreach (var (name, value) in form.Data)
            instance.Data = instance.Data.With(name, value);
        foreach (var learned in form.Learned)
            Learn(learned.Member, learned.Value);
        foreach (var need in form.Needs)
            Rate(need);
        foreach (var (purpose, agreed) in form.Consents)
            Answer(purpose, agreed);

        Leave(instance, task, way);
        return null;
    }

    private void Answer(string purpose, bool agreed)
    {
        if (agreed)
            Give(purpose);
        else if (enrolment.Consents.Contains(purpose))
            Withdraw(purpose);
        else
            Note(new Happening.ConsentRefused(purpose));
    }
}
