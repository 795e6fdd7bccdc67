using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Moves;

/// <summary>
/// Moves an enrolment to another version of its circuit. Stays keep their entries and timers, so no reminder fires twice and no due
/// moment changes; a step that was completed is never entered again by a move.
/// </summary>
public static partial class Mover
{
    /// <summary>Whether <paramref name="enrolment"/>, with the <paramref name="past"/> that its journal tells, can move to <paramref name="to"/>.</summary>
    public static MoveVerdict Judge(Circuit to, Enrolment enrolment, IEnumerable<Happening> past) =>
        Judge(to, enrolment, past, MoveChoices.None);

    /// <summary>The same, with what was chosen so far.</summary>
    public static MoveVerdict Judge(Circuit to, Enrolment enrolment, IEnumerable<Happening> past, MoveChoices choices) =>
        Judge(to, enrolment, CompletedIn(past), choices);

    /// <summary>Moves it, with what was chosen for what the other version does not have.</summary>
    public static Outcome<Decision> Move(
        Circuit from, Circuit to, Enrolment enrolment, IEnumerable<Happening> past, MoveChoices choices, Situation situation, DateTimeOffset now)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return new Refusal.EnrolmentHasEnded();

        var completed = CompletedIn(past);
        var verdict = Judge(to, enrolment, completed, choices);
        if (verdict is not MoveVerdict.MovesAsItIs)
            return new Refusal.CannotMove(verdict);

        var gone = enrolment.Running
            .SelectMany(instance => Homeless(instance, to.Workflows[instance.Workflow]), (instance, stay) => (Instance: instance.Number, Stay: stay))
            .OrderBy(at => at.Stay.Entry).ToList();
        var leaving = new Turn(from, enrolment, situation, now);
        foreach (var (_, stay) in gone)
            leaving.TakeAway(stay.Entry);
        var left = leaving.Decision();

        var arriving = new Turn(to, In(to, left.After, choices), situation, now);
        foreach (var (instance, stay) in gone)
            arriving.GoOnAt(instance, stay.Region, choices.Steps[stay.Entry]);
        var arrived = arriving.Decision();

        // What was done is not done again, not even where the chosen step leads there by itself.
        var again = arrived.Happenings.OfType<Happening.StepEntered>().FirstOrDefault(step => completed[step.Instance].Contains(step.Step));
        return again is null
            ? arrived with { Happenings = [.. left.Happenings, .. arrived.Happenings] }
            : new Refusal.CannotMove(new MoveVerdict.Stays([new StayReason.LeadsBack(again.Workflow, again.Step)]));
    }

    private static ILookup<int, string?> CompletedIn(IEnumerable<Happening> past) =>
        past.OfType<Happening.StepLeft>().ToLookup(left => left.Instance, left => left.Way.From);

    private static Enrolment In(Circuit to, Enrolment enrolment, MoveChoices choices) => enrolment with
    {
        Version = to.Definition.Version,
        Instances = [.. enrolment.Instances.Select(instance => instance.Result is null ? Moved(instance, to.Workflows[instance.Workflow], choices) : instance)],
    };

    private static MoveVerdict Judge(Circuit to, Enrolment enrolment, ILookup<int, string?> completed, MoveChoices choices)
    {
        List<StayReason> reasons = [];
        List<OpenStep> steps = [];
        List<OpenDatum> data = [];
        foreach (var instance in enrolment.Running)
        {
            if (to.Workflows.GetValueOrDefault(instance.Workflow) is not { } plan)
            {
                reasons.Add(new StayReason.WorkflowGone(instance.Workflow));
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
