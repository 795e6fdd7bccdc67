using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Flow;

/// <summary>Draws the <see cref="FlowGraph"/> of a workflow. A way whose target does not exist is left out and noted in its region.</summary>
internal sealed class FlowGraphBuilder
{
    private readonly WorkflowDefinition workflow;
    private readonly List<StepDefinition> steps = [];
    private readonly List<int> regionOf = [];
    private readonly List<FlowRegion> regions = [];
    private readonly List<Dictionary<string, int>> nodesById = [];
    private readonly List<Edge> edges = [];
    private readonly Dictionary<int, int> exits = [];
    private int nodes;

    private FlowGraphBuilder(WorkflowDefinition workflow) => this.workflow = workflow;

    /// <summary>The graph of a workflow.</summary>
    public static FlowGraph GraphOf(WorkflowDefinition workflow)
    {
        var builder = new FlowGraphBuilder(workflow);
        builder.Collect(workflow, parallel: -1);
        builder.nodes = builder.steps.Count + 1;
        builder.DrawRegions();
        builder.DrawExits();
        builder.DrawAnywhere();
        return new FlowGraph(workflow, builder.steps, builder.regions, [.. builder.regionOf], builder.nodes, builder.edges);
    }

    // As deep as the file is nested, which its reader bounds.
    private void Collect(IRegion definition, int parallel)
    {
        var (number, region, byId) = (regions.Count, new FlowRegion(definition, parallel), new Dictionary<string, int>(StringComparer.Ordinal));
        regions.Add(region);
        nodesById.Add(byId);
        foreach (var step in definition.Steps)
        {
            var node = steps.Count;
            steps.Add(step);
            regionOf.Add(number);
            region.Nodes.Add(node);
            byId.TryAdd(step.Id, node);
            if (step is EndStep)
                region.Ends.Add(node);
            if (step is ParallelStep branching)
                foreach (var branch in branching.Branches)
                    Collect(branch, node);
        }
    }

    private void DrawRegions()
    {
        for (var number = 0; number < regions.Count; number++)
        {
            var region = regions[number];
            region.Start = nodesById[number].GetValueOrDefault(region.Definition.Start, -1);
            region.HasLostWays |= region.Start < 0;
            if (region.Parallel >= 0 && region.Start >= 0)
                Draw(region.Parallel, region.Start, EdgeKind.Enter);
            foreach (var node in region.Nodes)
                foreach (var way in Ways.Of(steps[node]))
                    if (TargetOf(way, number) is { } target)
                        Draw(node, target, EdgeKind.Way, way);
        }
    }

    // A branch that has ended, or is cut short, goes on where the parallel step goes on.
    private void DrawExits()
    {
        for (var number = 1; number < regions.Count; number++)
        {
            var region = regions[number];
            for (var around = region.Parallel; around >= 0; around = regions[regionOf[around]].Parallel)
                foreach (var node in region.Nodes.Where(node => Waiting.MayWait(steps[node])))
                    Draw(node, ExitOf(around), EdgeKind.Exit);
            if (TargetOf(NextOf(region.Parallel), regionOf[region.Parallel]) is { } next)
                foreach (var end in region.Ends)
                    Draw(end, next, EdgeKind.BranchEnd);
        }
    }

    private int ExitOf(int parallel)
    {
        if (exits.TryGetValue(parallel, out var exit))
            return exit;

        exits[parallel] = exit = nodes++;
        var step = (ParallelStep)steps[parallel];
        foreach (var way in Ways.Of(step).Where(way => way.Kind == WayKind.On || step.Complete == Completion.Any))
            if (TargetOf(way, regionOf[parallel]) is { } target)
                Draw(exit, target, EdgeKind.Exit);
        return exit;
    }

    // What the workflow handles is drawn once for all steps that leave it to the workflow, so that the graph stays as large as the file.
    private void DrawAnywhere()
    {
        List<(string Event, int Node)> handled = [];
        foreach (var way in Ways.OnOf(workflow))
        {
            if (TargetOf(way, region: 0) is not { } target)
                continue;
            Draw(nodes, target, EdgeKind.Anywhere, way);
            handled.Add((way.Name, nodes++));
        }

        if (handled.Count == 0)
            return;

        var common = nodes++;
        foreach (var (_, node) in handled)
            Draw(common, node, EdgeKind.Anywhere);
        for (var node = 0; node < steps.Count; node++)
        {
            if (!Waiting.MayWait(steps[node]))
                continue;
            var own = HandledBefore(node);
            if (!handled.Exists(on => own.Contains(on.Event)))
                Draw(node, common, EdgeKind.Anywhere);
            else
                foreach (var (_, place) in handled.Where(on => !own.Contains(on.Event)))
                    Draw(node, place, EdgeKind.Anywhere);
        }
    }

    // An event goes to what the step awaits, then to its `on`, then to those of the parallel steps around it; the workflow's comes last.
    private HashSet<string> HandledBefore(int node)
    {
        var handled = new HashSet<string>(steps[node].On.Keys, StringComparer.Ordinal);
        if (steps[node] is WaitStep wait)
            handled.UnionWith(wait.Events.Keys);
        for (var around = regions[regionOf[node]].Parallel; around >= 0; around = regions[regionOf[around]].Parallel)
            handled.UnionWith(steps[around].On.Keys);
        return handled;
    }

    private int? TargetOf(Way way, int region)
    {
        if (way is { Kind: WayKind.On or WayKind.WorkflowOn, Target: Targets.Stop })
            return steps.Count;
        if (nodesById[region].TryGetValue(way.Target, out var target))
            return target;

        regions[region].HasLostWays = true;
        return null;
    }

    private Way NextOf(int parallel) => new(steps[parallel].Id, WayKind.Next, "", ((ParallelStep)steps[parallel]).Next);

    private void Draw(int from, int to, EdgeKind kind, Way? way = null) => edges.Add(new Edge(from, to, kind, way));
}
