using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Running;

/// <summary>Compares what was pending before a decision with what is pending after it. The stays hold the truth; rows follow.</summary>
internal static class WorkDifference
{
    public static WorkChanges Between(Circuit circuit, Enrolment before, Decision decision, int number)
    {
        var was = StaysOf(before);
        var now = StaysOf(decision.After);
        var left = was.Values.Where(at => !now.ContainsKey(at.Stay.Entry)).ToList();

        return new WorkChanges
        {
            OpenedTasks = [.. now.Values.Where(at => at.Stay is Stay.Doing task && !IsSame(was.GetValueOrDefault(task.Entry).Stay, task)).Select(Opened)],
            ClosedTasks = [.. left.Where(at => at.Stay is Stay.Doing).Select(at => new ClosedTask(at.Stay.Entry, OutcomeOf(decision, at.Stay.Entry)))],
            Instances = InstanceDifference.Between(circuit, before, decision.After),
            Referrals = Referrals(was, now, decision),
            AddedDues = [.. Dues(now).Except(Dues(was))],
            RemovedDues = [.. Dues(was).Except(Dues(now)).Select(due => due.Key)],
            OpenedIncidents = [.. decision.Happenings.OfType<Happening.IncidentRaised>().Where(raised => now.ContainsKey(raised.Entry)).Select(Opened)],
            ClosedIncidents = [.. was.Values.Where(at => at.Stay is Stay.Stuck && now.GetValueOrDefault(at.Stay.Entry).Stay is not Stay.Stuck).Select(at => at.Stay.Entry)],
            Messages = Messages.Of(decision.Happenings, number),
        };
    }

    private static Dictionary<int, (Instance Instance, Stay Stay)> StaysOf(Enrolment enrolment) => enrolment.Running
        .SelectMany(instance => instance.Stays, (instance, stay) => (Instance: instance, Stay: stay))
        .ToDictionary(at => at.Stay.Entry);

    /// <summary>A task has another owner where its step was given to another role by a move.</summary>
    private static bool IsSame(Stay? was, Stay.Doing task) => was is Stay.Doing before && before.Owner == task.Owner && before.Due == task.Due;

    private static OpenedTask Opened((Instance Instance, Stay Stay) at)
    {
        var task = (Stay.Doing)at.Stay;
        return new OpenedTask(at.Instance.Number, at.Instance.Workflow, task.Entry, task.Step, task.Owner, task.Since, task.Due);
    }

    private static OpenedIncident Opened(Happening.IncidentRaised raised) =>
        new(raised.Instance, raised.Workflow, raised.Entry, raised.Step, raised.Code, raised.Detail);

    /// <summary>The outcome by which a task was completed; null where it was cancelled.</summary>
    private static string? OutcomeOf(Decision decision, int entry) =>
        decision.Happenings.OfType<Happening.WorkCancelled>().Any(cancelled => cancelled.Entry == entry)
            ? null
            : decision.Happenings.OfType<Happening.StepLeft>().FirstOrDefault(stepLeft => stepLeft.Entry == entry)?.Way.Name;

    /// <summary>Every question that changed, as it stands now.</summary>
    private static ImmutableArray<ReferralRow> Referrals(
        Dictionary<int, (Instance Instance, Stay Stay)> was, Dictionary<int, (Instance Instance, Stay Stay)> now, Decision decision)
    {
        var entered = decision.Happenings.OfType<Happening.StepEntered>().ToDictionary(step => step.Entry);
        return
        [
            .. decision.Happenings.OfType<Happening.ReferralChanged>()
                .GroupBy(changed => (changed.Entry, changed.To))
                .Select(changes => changes.Last())
                .Select(changed =>
                {
                    // A search that began and ended in one decision is in neither state, but its entry was noted.
                    var (instance, workflow) = now.TryGetValue(changed.Entry, out var at) || was.TryGetValue(changed.Entry, out at)
                        ? (at.Instance.Number, at.Instance.Workflow)
                        : (entered[changed.Entry].Instance, entered[changed.Entry].Workflow);
                    return new ReferralRow(
                        instance, workflow, changed.Entry, changed.Step, changed.To, changed.State, changed.Reason, AnswerBy(at.Stay as Stay.Searching, changed));
                }),
        ];
    }

    private static DateTimeOffset? AnswerBy(Stay.Searching? search, Happening.ReferralChanged changed)
    {
        if (search is null || changed.State is not (ReferralState.Sent or ReferralState.Received))
            return null;
        var place = search.Candidates.ToList().FindIndex(candidate => candidate.Id == changed.To.Id);
        return search.Timers.FirstOrDefault(timer => timer.Kind == TimerKind.Answer && timer.Index == place) is { At: var by } && by != default ? by : null;
    }

    private static IEnumerable<DueRow> Dues(Dictionary<int, (Instance Instance, Stay Stay)> stays) => stays.Values.SelectMany(
        at => at.Stay.Timers,
        (at, timer) => new DueRow(new DueKey(at.Stay.Entry, timer.Kind, timer.Index), timer.At, (at.Stay as Stay.Searching)?.Priority ?? 0));
}
