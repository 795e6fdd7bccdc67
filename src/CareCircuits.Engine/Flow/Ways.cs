using System.Globalization;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>The steps of a workflow and the ways between them, branches included. Checks and the coverage of rehearsals count the same ones.</summary>
public static class Ways
{
    /// <summary>Every step of the workflow in the order of the file, each parallel step before the steps of its branches.</summary>
    public static IReadOnlyList<StepDefinition> StepsOf(WorkflowDefinition workflow)
    {
        List<StepDefinition> steps = [];
        Collect(workflow, steps);
        return steps;
    }

    /// <summary>Every way of the workflow: those of each step, then those that the workflow handles wherever it is.</summary>
    public static IReadOnlyList<Way> Of(WorkflowDefinition workflow) =>
        [.. StepsOf(workflow).SelectMany(Of), .. OnOf(workflow)];

    /// <summary>The ways that the workflow itself handles, whatever step is current.</summary>
    public static IEnumerable<Way> OnOf(WorkflowDefinition workflow) =>
        workflow.On.Select(on => new Way(null, WayKind.WorkflowOn, on.Key, on.Value));

    /// <summary>Every way out of one step; a parallel step has those that leave it as a whole.</summary>
    public static IEnumerable<Way> Of(StepDefinition step) =>
        OwnWays(step).Concat(step.On.Select(on => new Way(step.Id, WayKind.On, on.Key, on.Value)));

    private static IEnumerable<Way> OwnWays(StepDefinition step) => step switch
    {
        TaskStep task => [.. Outcomes(task, task.Outcomes), .. One(task, WayKind.Overdue, task.Overdue?.Next)],
        DecideStep decide =>
        [
            .. Outcomes(decide, decide.Outcomes),
            .. (decide.When ?? []).Select((when, number) => new Way(decide.Id, WayKind.When, number.ToString(CultureInfo.InvariantCulture), when.Next)),
            .. One(decide, WayKind.Otherwise, decide.Otherwise),
            .. One(decide, WayKind.Unknown, decide.Unknown),
        ],
        ReferStep refer => Outcomes(refer, refer.Outcomes),
        AssignStep assign => Outcomes(assign, assign.Outcomes),
        ShareStep share => Outcomes(share, share.Outcomes),
        WaitStep wait =>
        [
            .. wait.Events.Select(awaited => new Way(wait.Id, WayKind.Event, awaited.Key, awaited.Value)),
            .. One(wait, WayKind.Timeout, wait.Timeout),
        ],
        NotifyStep notify => One(notify, WayKind.Next, notify.Next),
        SetStep set => One(set, WayKind.Next, set.Next),
        RaiseStep raise => One(raise, WayKind.Next, raise.Next),
        RunStep run => [.. Outcomes(run, run.Outcomes), .. One(run, WayKind.Next, run.Next)],
        ParallelStep parallel => One(parallel, WayKind.Next, parallel.Next),
        _ => [],
    };

    private static IEnumerable<Way> Outcomes(StepDefinition step, IReadOnlyDictionary<string, string>? outcomes) =>
        (outcomes ?? new Dictionary<string, string>()).Select(outcome => new Way(step.Id, WayKind.Outcome, outcome.Key, outcome.Value));

    private static IEnumerable<Way> One(StepDefinition step, WayKind kind, string? target) =>
        target is null ? [] : [new Way(step.Id, kind, "", target)];

    // As deep as the file is nested, which its reader bounds.
    private static void Collect(IRegion region, List<StepDefinition> steps)
    {
        foreach (var step in region.Steps)
        {
            steps.Add(step);
            if (step is ParallelStep parallel)
                foreach (var branch in parallel.Branches)
                    Collect(branch, steps);
        }
    }
}
