using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Running;

/// <summary>
/// The steps of a workflow at which someone waits, in the order in which they are meant to follow one another: the longest way from the start
/// on which nobody says no and nothing comes too late. A step that may be skipped without another in its place is a detour and no part of it.
/// Every other step belongs to the one of the main way after which it comes.
/// </summary>
internal sealed class MainWay
{
    /// <summary>The outcomes by which a workflow leaves the way that it is meant to go.</summary>
    private static readonly HashSet<string> Refusals = [Outcomes.Declined, Outcomes.DeclinedByPerson, Outcomes.NoConsent, Outcomes.None];

    private readonly WorkflowDefinition workflow;
    private readonly Dictionary<string, StepDefinition> steps;
    private readonly Dictionary<string, string> holders = [];
    private readonly ILookup<string, Way> waysFrom;
    private readonly ILookup<string, string> stepsBefore;
    private readonly Dictionary<string, int> places;

    private MainWay(WorkflowDefinition workflow)
    {
        this.workflow = workflow;
        steps = workflow.Steps.DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        foreach (var parallel in workflow.Steps.OfType<ParallelStep>())
            foreach (var inside in parallel.Branches.SelectMany(StepsIn))
                holders.TryAdd(inside.Id, parallel.Id);

        var ways = workflow.Steps.SelectMany(Ways.Of).Where(way => steps.ContainsKey(way.Target)).ToList();
        waysFrom = ways.ToLookup(way => way.From!);
        stepsBefore = ways.ToLookup(way => way.Target, way => way.From!);
        Steps = Longest();
        places = Steps.Select((step, place) => (step.Id, place)).ToDictionary(step => step.Id, step => step.place);
    }

    /// <summary>The steps of the main way, from first to last.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; }

    /// <summary>The main way of a workflow.</summary>
    public static MainWay Of(WorkflowDefinition workflow) => new(workflow);

    /// <summary>The main way of a workflow that is ready to run.</summary>
    public static MainWay Of(WorkflowPlan plan) => Of(plan.Definition);

    /// <summary>How far along the main way a step lies: its own place, or that of the step after which it comes; 0 where it comes after none.</summary>
    public int PlaceOf(string step)
    {
        HashSet<string> seen = [holders.GetValueOrDefault(step, step)];
        for (var ring = seen.ToList(); ring.Count > 0;)
        {
            if (ring.Where(places.ContainsKey).Select(at => places[at]).DefaultIfEmpty(-1).Max() is >= 0 and var place)
                return place;
            ring = [.. ring.SelectMany(at => stepsBefore[at]).Where(seen.Add)];
        }

        return 0;
    }

    private static IEnumerable<StepDefinition> StepsIn(IRegion region) =>
        region.Steps.SelectMany(step => step is ParallelStep parallel ? parallel.Branches.SelectMany(StepsIn).Prepend(step) : [step]);

    private static bool Waits(StepDefinition step) => step is TaskStep or WaitStep or ReferStep or AssignStep or ParallelStep or RunStep { Wait: true };

    private static bool IsMeant(Way way) => way.Kind switch
    {
        WayKind.Outcome => !Refusals.Contains(way.Name),
        WayKind.When or WayKind.Otherwise or WayKind.Next or WayKind.Event => true,
        _ => false,
    };

    /// <summary>The steps at which one waits next, from a step that is passed or left.</summary>
    private List<string> Next(IEnumerable<string> from)
    {
        List<string> found = [];
        HashSet<string> passed = [];
        var ahead = new Queue<string>(from);
        while (ahead.TryDequeue(out var at))
        {
            if (!steps.TryGetValue(at, out var step) || !passed.Add(at))
                continue;
            if (Waits(step))
                found.Add(at);
            else
                foreach (var way in waysFrom[at].Where(IsMeant))
                    ahead.Enqueue(way.Target);
        }

        return found;
    }

    private List<string> After(string step) => Next(waysFrom[step].Where(IsMeant).Select(way => way.Target));

    private List<StepDefinition> Longest()
    {
        Dictionary<string, List<string>> best = [];
        HashSet<string> open = [];
        foreach (var first in Next([workflow.Start]))
            Follow(first, best, open);

        var way = Next([workflow.Start]).Select(first => best[first]).MaxBy(follows => follows.Count) ?? [];
        for (var place = way.Count - 2; place > 0; place--)
            if (After(way[place - 1]).Contains(way[place + 1]))
                way = [.. way.Where((_, at) => at != place)];
        return [.. way.Select(step => steps[step])];
    }

    // As deep as the workflow is long. What leads back to a step that is still open is a second round.
    private void Follow(string step, Dictionary<string, List<string>> best, HashSet<string> open)
    {
        if (best.ContainsKey(step))
            return;
        open.Add(step);
        List<string> longest = [];
        foreach (var next in After(step).Where(next => !open.Contains(next)))
        {
            Follow(next, best, open);
            if (best[next].Count > longest.Count)
                longest = best[next];
        }

        open.Remove(step);
        best[step] = [step, .. longest];
    }
}
