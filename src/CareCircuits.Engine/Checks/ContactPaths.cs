using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>
/// The longest a person can go without human contact on the paths of one workflow. Without contact, and without the loops that have none,
/// the steps of a region lead only forwards, so that one pass in that order finds it. What the workflow handles wherever it is (<c>on</c>) counts
/// once between two contacts; it does not make a loop.
/// </summary>
internal sealed class ContactPaths
{
    private readonly CheckedWorkflow workflow;
    private readonly FlowGraph graph;
    private readonly StepTimes times;
    private readonly Func<RunStep, Stretch> ofRun;
    private readonly long? promise;
    private readonly Stretch[] stretches;
    private readonly ContactArrivals arrivals;
    private readonly Loops loops;
    private readonly HashSet<int> told = [];

    public ContactPaths(CheckedWorkflow workflow, StepTimes times, Func<RunStep, Stretch> ofRun, long? promise)
    {
        (this.workflow, this.times, this.ofRun, this.promise) = (workflow, times, ofRun, promise);
        graph = workflow.Graph;
        stretches = new Stretch[graph.Steps.Count];
        arrivals = new ContactArrivals(workflow);
        loops = new Loops(graph, graph.IsStep, edge => edge.IsOwn && PassageOf(edge).Without >= 0);
    }

    /// <summary>Where the promise is broken.</summary>
    public List<BrokenPromise> Broken { get; } = [];

    /// <summary>Measures the workflow.</summary>
    public Stretch Measure()
    {
        // Inner branches first; what is promised is told where it can be told best.
        for (var number = graph.Regions.Count - 1; number > 0; number--)
            Branches[graph.Regions[number]] = Region(graph.Regions[number], IsTold(graph.Regions[number]));
        return Region(graph.Regions[0], promise is not null);
    }

    private Dictionary<FlowRegion, Stretch> Branches { get; } = new(ReferenceEqualityComparer.Instance);

    // Within an `any`, the other branches may be shorter: that is judged at the parallel step.
    private bool IsTold(FlowRegion region)
    {
        for (var around = region; around.Parallel >= 0; around = graph.Regions[graph.RegionOf[around.Parallel]])
            if (graph.Steps[around.Parallel] is ParallelStep { Complete: Completion.Any })
                return false;
        return promise is not null;
    }

    private Stretch Region(FlowRegion region, bool isTold)
    {
        if (region.Start < 0 || !workflow.Reached.Reaches(region.Start))
            return Stretch.None;

        var nodes = region.Nodes.Where(workflow.Reached.Reaches).ToList();
        foreach (var node in nodes)
            stretches[node] = StretchOf(node);
        var groups = loops.Find(nodes);

        arrivals.Start(region.Start);
        foreach (var edge in nodes.SelectMany(graph.From).Where(edge => edge.IsOwn && PassageOf(edge).Since >= 0))
            arrivals.AfterContact(edge, PassageOf(edge).Since);

        var pass = new ContactPass(isTold);
        Advance(pass, groups, Arrival.Kinds(isInterrupted: false));
        if (region.Parallel < 0 && Interrupt(nodes))
            Advance(pass, groups, Arrival.Kinds(isInterrupted: true));
        return pass.Result();
    }

    private void Advance(ContactPass pass, IReadOnlyList<IReadOnlyList<int>> groups, Arrival[] kinds)
    {
        for (var at = groups.Count - 1; at >= 0; at--)
        {
            var isRound = loops.IsRound(groups[at]);
            if (isRound && !GoesOn(pass, groups[at], kinds))
                continue;
            foreach (var node in groups[at])
                foreach (var kind in kinds)
                    if (arrivals[kind, node] is var ticks and >= 0)
                        Leave(pass, node, kind, isRound ? Ticks.Endless : ticks, isRound);
        }
    }

    private void Leave(ContactPass pass, int node, Arrival kind, long ticks, bool isRound)
    {
        var stretch = stretches[node];
        pass.Note(graph.Steps[node], kind, ticks, stretch);
        if (pass.IsTold && !isRound && ticks <= promise && Math.Max(Ticks.Sum(ticks, stretch.First), stretch.Gap) is var longest && longest > promise)
            Tell(pass, new BrokenPromise(node, longest, null, () => arrivals.PathTo(kind, node)));
        foreach (var edge in graph.From(node))
            if (edge.IsOwn && graph.IsStep(edge.To) && PassageOf(edge).Without is var without and >= 0 && !(isRound && loops.Together(node, edge.To)))
                arrivals.Without(kind, edge, Ticks.Sum(ticks, without));
    }

    // Whoever gets into a loop without contact may stay for ever: nothing is made of what follows, once it is told.
    private bool GoesOn(ContactPass pass, IReadOnlyList<int> round, Arrival[] kinds)
    {
        if (!round.Any(node => kinds.Any(kind => arrivals[kind, node] >= 0)) || round.All(node => stretches[node].First == 0))
            return false;
        if (!pass.IsTold)
            return true;

        var first = workflow.Nearest(round);
        workflow.ToldLoops.UnionWith(round);
        Tell(pass, new BrokenPromise(first, Ticks.Endless, Rounds.Shown(workflow, loops, first), () => workflow.RoundPath(loops, first)));
        return false;
    }

    private void Tell(ContactPass pass, BrokenPromise broken)
    {
        pass.HasTold = true;
        if (told.Add(broken.Node))
            Broken.Add(broken);
    }

    private bool Interrupt(List<int> nodes)
    {
        var places = nodes.SelectMany(graph.From).Where(edge => edge.Kind == EdgeKind.Anywhere).GroupBy(edge => edge.To, edge => edge.From).ToList();
        foreach (var place in places)
        {
            var targets = Interruptions(place.Key).Where(graph.IsStep).Distinct().ToList();
            foreach (var kind in Arrival.Kinds(isInterrupted: false))
                Interrupt(place, kind, targets);
        }

        return places.Count > 0;
    }

    // Of all steps that leave an event to the workflow, the one that takes longest counts.
    private void Interrupt(IEnumerable<int> nodes, Arrival kind, List<int> targets)
    {
        var entered = nodes.Where(node => arrivals[kind, node] >= 0).ToList();
        if (entered.Count == 0)
            return;

        var longest = entered.MaxBy(node => Ticks.Sum(arrivals[kind, node], stretches[node].First));
        var widest = entered.MaxBy(node => stretches[node].Gap);
        foreach (var target in targets)
        {
            arrivals.Interrupted(kind, longest, target, Ticks.Sum(arrivals[kind, longest], stretches[longest].First));
            if (stretches[widest].Gap >= 0)
                arrivals.InterruptedAfterContact(widest, target, stretches[widest].Gap);
        }
    }

    private IEnumerable<int> Interruptions(int place) =>
        graph.From(place).SelectMany(edge => edge.Way is not null ? [edge.To] : graph.From(edge.To).Select(next => next.To));

    private Stretch StretchOf(int node) => graph.Steps[node] switch
    {
        ParallelStep parallel => ParallelTimes.Of(parallel, [.. BranchesOf(node)]),
        RunStep run => ofRun(run),
        var step when times.Of(step) is var ticks => new Stretch(ticks, -1, new Passage(ticks, -1)),
        _ => Stretch.None,
    };

    private IEnumerable<Stretch> BranchesOf(int parallel) => graph.From(parallel)
        .Where(edge => edge.Kind == EdgeKind.Enter)
        .Select(edge => Branches[graph.Regions[graph.RegionOf[edge.To]]]);

    private Passage PassageOf(Edge edge)
    {
        var stretch = stretches[edge.From];
        return (graph.Steps[edge.From], edge.Way!.Kind) switch
        {
            (TaskStep { Voluntary: true }, WayKind.Outcome) => new Passage(-1, 0),
            (RunStep { Wait: true }, WayKind.Outcome) => stretch.Results.GetValueOrDefault(edge.Way.Name, new Passage(0, -1)),
            (RunStep or ParallelStep, WayKind.On) => stretch.Early,
            _ => stretch.End,
        };
    }
}
