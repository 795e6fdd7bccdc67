using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Moves;

/// <summary>
/// Moves an enrolment to another version of its circuit. Stays keep their entries and timers, so no reminder fires twice and no due
/// moment changes; a step that was completed is never entered again by a move.
/// </summary>
public static class Mover
{
    /// <summary>Whether <paramref name="enrolment"/>, with the <paramref name="past"/> that its journal tells, can move to <paramref name="to"/>.</summary>
    public static MoveVerdict Judge(Circuit to, Enrolment enrolment, IEnumerable<Happening> past) =>
        Judge(to, enrolment, past, MoveChoices.None);

    /// <summary>Moves it, with what was chosen for what the other version does not have.</summary>
    public static Outcome<Decision> Move(
        Circuit to, Enrolment enrolment, IEnumerable<Happening> past, MoveChoices choices, Situation situation, DateTimeOffset now)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return new Refusal.EnrolmentHasEnded();

        var verdict = Judge(to, enrolment, past, choices);
        if (verdict is not MoveVerdict.MovesAsItIs)
            return new Refusal.CannotMove(verdict);

        var moved = enrolment with
        {
            Version = to.Definition.Version,
            Instances = [.. enrolment.Instances.Select(instance => instance.Result is null ? Moved(instance, to.Workflows[instance.Workflow], choices) : instance)],
        };
        var turn = new Turn(to, moved, situation, now);
        foreach (var (entry, step) in choices.Steps.OrderBy(choice => choice.Key))
            turn.GoOnAt(entry, step);
        return turn.Decision();
    }

    private static MoveVerdict Judge(Circuit to, Enrolment enrolment, IEnumerable<Happening> past, MoveChoices choices)
    {
        var completed = past.OfType<Happening.StepLeft>().ToLookup(left => left.Instance, left => left.Way.From);
        List<string> reasons = [];
        List<OpenStep> steps = [];
        List<OpenDatum> data = [];
        foreach (var instance in enrolment.Running)
        {
            if (to.Workflows.GetValueOrDefault(instance.Workflow) is not { } plan)
            {
                reasons.Add($"{instance.Workflow} runs, and version {to.Definition.Version} does not have it");
                continue;
            }

            var values = new DataMove(instance, plan.Shape, choices);
            reasons.AddRange(values.Misfits);
            data.AddRange(values.Missing);
            foreach (var stay in Homeless(instance, plan))
            {
                var candidates = RegionOf(stay, instance, plan).Steps.Select(step => step.Id).Where(step => !completed[instance.Number].Contains(step)).ToList();
                if (choices.Steps.GetValueOrDefault(stay.Entry) is not { } chosen || !candidates.Contains(chosen))
                    steps.Add(new OpenStep(stay.Entry, stay.Step, candidates));
            }
        }

        return reasons.Count > 0 ? new MoveVerdict.Stays(reasons)
            : steps.Count + data.Count > 0 ? new MoveVerdict.NeedsChoice(steps, data)
            : new MoveVerdict.MovesAsItIs();
    }

    /// <summary>The outermost stays that the other version has no place for.</summary>
    private static IEnumerable<Stay> Homeless(Instance instance, WorkflowPlan plan)
    {
        var homeless = instance.Stays.Where(stay => !HasPlace(stay, instance, plan)).ToList();
        return homeless.Where(stay => !homeless.Exists(outer => outer.Entry == stay.Region.Parallel));
    }

    /// <summary>A stay has a place where the same region has a step of the same id and kind, and so has every stay around it.</summary>
    private static bool HasPlace(Stay stay, Instance instance, WorkflowPlan plan) =>
        plan.Steps.GetValueOrDefault(stay.Step) is { } step
        && ReferenceEquals(step.Region, RegionOf(stay, instance, plan))
        && Suits(stay, step.Definition);

    private static IRegion RegionOf(Stay stay, Instance instance, WorkflowPlan plan)
    {
        if (stay.Region == RegionKey.Workflow)
            return plan.Definition;

        var around = instance.Stays.First(other => other.Entry == stay.Region.Parallel);
        return (plan.Steps.GetValueOrDefault(around.Step)?.Definition as ParallelStep)?.Branches.FirstOrDefault(branch => branch.Id == stay.Region.Branch)
            ?? (IRegion)plan.Definition;
    }

    private static bool Suits(Stay stay, StepDefinition step) => (stay, step) switch
    {
        (Stay.Doing, TaskStep) or (Stay.Waiting, WaitStep) or (Stay.Searching, ReferStep or AssignStep) or (Stay.Stuck, _) => true,
        (Stay.Running, RunStep { Wait: true }) => true,
        (Stay.Branching branching, ParallelStep parallel) => branching.Open.All(open => parallel.Branches.Any(branch => branch.Id == open)),
        _ => false,
    };

    private static Instance Moved(Instance instance, WorkflowPlan plan, MoveChoices choices) => instance with
    {
        Data = new DataMove(instance, plan.Shape, choices).Result,
        Stays = [.. instance.Stays.Select(stay => Owned(stay, instance, plan))],
    };

    /// <summary>Work follows the role that the other version gives it to; its moments stay.</summary>
    private static Stay Owned(Stay stay, Instance instance, WorkflowPlan plan) =>
        stay is Stay.Doing { Owner.Kind: PartyKind.Role } task && HasPlace(stay, instance, plan)
            ? task with { Owner = Party.Role(((TaskStep)plan.Steps[task.Step].Definition).Role ?? task.Owner.Id) }
            : stay;
}
