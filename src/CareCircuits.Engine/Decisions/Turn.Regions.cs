using System.Collections.Immutable;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>Entering and leaving: how a region goes from step to step, and how it ends.</summary>
internal sealed partial class Turn
{
    /// <summary>More steps than this for one signal without an end in sight is an incident (formats.md).</summary>
    private const int MostSteps = 1_000;

    private int entered;

    private InstanceAtWork Start(WorkflowPlan plan, DataFacts data)
    {
        var number = enrolment.LastInstance + 1;
        Change(enrolment with { LastInstance = number });

        var instance = new InstanceAtWork(
            new Instance { Number = number, Workflow = plan.Definition.Id, StartedAt = now, Data = data }, plan);
        instances.Add(instance);
        Note(new Happening.WorkflowStarted(number, plan.Definition.Id));
        Enter(instance, RegionKey.Workflow, plan.Definition.Start);
        return instance;
    }

    /// <summary>Enters <paramref name="step"/> and goes on from step to step until the region waits or ends.</summary>
    private void Enter(InstanceAtWork instance, RegionKey region, string step)
    {
        for (string? next = step; next is not null && instance.IsRunning;)
        {
            var entry = enrolment.LastEntry + 1;
            enrolment = enrolment with { LastEntry = entry };
            var here = new Here(instance, region, entry, next);
            if (instance.Plan.Steps.GetValueOrDefault(next) is not { } plan)
            {
                Stick(here, IncidentCodes.TargetUnknown, $"There is no step {next}.");
                return;
            }

            Note(new Happening.StepEntered(instance.Number, instance.Workflow, entry, next));
            if (++entered > MostSteps)
            {
                Stick(here, IncidentCodes.Endless, $"More than {MostSteps} steps were entered without waiting.");
                return;
            }

            if (plan.Definition is EndStep end)
            {
                (region, next) = EndOf(here, end);
                continue;
            }

            if (Perform(here, plan) is not { } way)
                return;
            Note(new Happening.StepLeft(instance.Number, instance.Workflow, entry, way));
            next = way.Target;
        }
    }

    /// <summary>What ends with <paramref name="end"/>: the workflow, or a branch, and with it perhaps the parallel step around it.</summary>
    private (RegionKey Region, string? Next) EndOf(Here here, EndStep end)
    {
        if (here.Region == RegionKey.Workflow)
        {
            End(here.Instance, end.Result ?? "");
            return default;
        }

        var parallel = (Stay.Branching)here.Instance.Stays.First(stay => stay.Entry == here.Region.Parallel);
        var step = (ParallelStep)here.Instance.Plan.Steps[parallel.Step].Definition;
        var open = parallel.Open.Remove(here.Region.Branch!);
        if (step.Complete == Completion.All && !open.IsEmpty)
        {
            here.Instance.Replace(parallel, parallel with { Open = open });
            return default;
        }

        Cancel(here.Instance, parallel);
        var way = here.Instance.Plan.Steps[parallel.Step].Way(WayKind.Next)!;
        Note(new Happening.StepLeft(here.Instance.Number, here.Instance.Workflow, parallel.Entry, way));
        return (parallel.Region, way.Target);
    }

    private Way? EnterBranches(Here here, ParallelStep step)
    {
        here.Instance.Add(new Stay.Branching(here.Entry, step.Id, now, here.Region, [.. step.Branches.Select(branch => branch.Id)]));
        foreach (var branch in step.Branches)
        {
            // A branch that ended at once may have ended the step, or the workflow, before the others began.
            if (Find(here.Entry) is not null)
                Enter(here.Instance, new RegionKey(here.Entry, branch.Id), branch.Start);
        }

        return null;
    }

    /// <summary>Leaves <paramref name="stay"/>, whose work is done, by <paramref name="way"/> and goes on from there.</summary>
    private void Leave(InstanceAtWork instance, Stay stay, Way way)
    {
        instance.Remove(stay);
        Note(new Happening.StepLeft(instance.Number, instance.Workflow, stay.Entry, way));
        GoOn(instance, stay.Region, way);
    }

    /// <summary>Leaves <paramref name="stay"/> with its work undone.</summary>
    private void Abandon(InstanceAtWork instance, Stay stay, Way way)
    {
        Cancel(instance, stay);
        Note(new Happening.StepLeft(instance.Number, instance.Workflow, stay.Entry, way));
        GoOn(instance, stay.Region, way);
    }

    /// <summary>Takes the stay with this entry away, where it is still there: a move to another version.</summary>
    public void TakeAway(int entry)
    {
        if (Find(entry) is { Instance: var instance, Stay: var stay })
            Cancel(instance, stay);
    }

    /// <summary>Enters <paramref name="step"/> in a region of an instance that runs: a move to another version.</summary>
    public void GoOnAt(int number, RegionKey region, string step)
    {
        if (instances.Find(instance => instance.Number == number && instance.IsRunning) is not { } instance)
            return;
        Enter(instance, region, step);
        Settle();
    }

    private void GoOn(InstanceAtWork instance, RegionKey region, Way way)
    {
        if (way.Target == Targets.Stop && way.Kind is WayKind.On or WayKind.WorkflowOn)
            Stop(instance);
        else
            Enter(instance, region, way.Target);
    }

    /// <summary>Takes <paramref name="stay"/> away, with the branches inside it, and tells the owners of work that was still open.</summary>
    private void Cancel(InstanceAtWork instance, Stay stay)
    {
        foreach (var inside in instance.Stays.Where(other => other.Region.Parallel == stay.Entry).ToList())
            Cancel(instance, inside);

        instance.Remove(stay);
        switch (stay)
        {
            case Stay.Doing task:
                Note(new Happening.WorkCancelled(task.Entry, task.Step, task.Owner));
                break;
            case Stay.Searching search:
                foreach (var asked in search.Candidates.Where(candidate => candidate.IsOpen))
                    Note(new Happening.ReferralChanged(search.Entry, search.Step, PartyIn(instance, search, asked.Id), ReferralState.Cancelled, null));
                break;
        }
    }

    private void Stop(InstanceAtWork instance)
    {
        foreach (var stay in instance.Stays.Where(stay => stay.Region == RegionKey.Workflow).ToList())
            Cancel(instance, stay);
        End(instance, Targets.Stopped);
    }

    private void End(InstanceAtWork instance, string result)
    {
        instance.End(result);
        Note(new Happening.WorkflowEnded(instance.Number, instance.Workflow, result));
        queue.Enqueue(() => Return(instance));
    }

    /// <summary>Lets every step that waited for <paramref name="ended"/> go on by its result.</summary>
    private void Return(InstanceAtWork ended)
    {
        foreach (var parent in instances.ToList())
        {
            foreach (var stay in parent.Stays.OfType<Stay.Running>().Where(stay => stay.Instance == ended.Number).ToList())
            {
                if (parent.Plan.Steps[stay.Step].Way(WayKind.Outcome, ended.Result!) is { } way)
                    Leave(parent, stay, way);
                else
                    StickAt(parent, stay, IncidentCodes.OutcomeUnmapped, $"The result {ended.Result} leads nowhere.");
            }
        }
    }

    /// <summary>Leaves the step standing still where it is: an incident.</summary>
    private void Stick(Here here, string code, string detail)
    {
        here.Instance.Add(new Stay.Stuck(here.Entry, here.Step, now, here.Region, code, detail));
        Note(new Happening.IncidentRaised(here.Instance.Number, here.Instance.Workflow, here.Entry, here.Step, code, detail));
    }

    private void StickAt(InstanceAtWork instance, Stay stay, string code, string detail)
    {
        Cancel(instance, stay);
        Stick(new Here(instance, stay.Region, stay.Entry, stay.Step), code, detail);
    }

    /// <summary>Where a step is being entered.</summary>
    private readonly record struct Here(InstanceAtWork Instance, RegionKey Region, int Entry, string Step);
}
