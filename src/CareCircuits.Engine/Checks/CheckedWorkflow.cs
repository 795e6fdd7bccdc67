using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Checks;

/// <summary>A workflow under check, with its graph and what earlier checks found out about it.</summary>
internal sealed class CheckedWorkflow
{
    private readonly Dictionary<string, ExpressionReading> expressions = new(StringComparer.Ordinal);
    private readonly Lazy<FlowGraph> graph;
    private readonly Lazy<Search> reached;
    private readonly Lazy<Dictionary<StepDefinition, int>> nodes;
    private readonly Lazy<int[]> ranks;
    private readonly Lazy<ExpressionScope> scope;

    public CheckedWorkflow(CheckedCircuit circuit, WorkflowDefinition definition)
    {
        Definition = definition;
        Steps = Ways.StepsOf(definition);
        IsWhole = !circuit.Reading.Sources.IsPartial(definition);
        HasGraph = IsWhole && !circuit.Reading.DamagedWorkflows.Contains(definition.Id);
        graph = new(() => FlowGraphBuilder.GraphOf(definition));
        reached = new(() => Search.Forward(Graph, [Graph.Start]));
        nodes = new(() => Steps.Select((step, node) => (step, node))
            .ToDictionary(pair => pair.step, pair => pair.node, (IEqualityComparer<StepDefinition>)ReferenceEqualityComparer.Instance));
        ranks = new(Ranks);
        scope = new(() => ExpressionScope.Workflow(new DataShape(definition.Data)));
        Required = definition.Data.Where(datum => !datum.Value.Optional).Select(datum => datum.Key).ToHashSet(StringComparer.Ordinal);
    }

    public string Id => Definition.Id;

    public WorkflowDefinition Definition { get; }

    /// <summary>Its steps, branches included; a step's index is its node in <see cref="Graph"/>.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; }

    /// <summary>Whether all of it was read, so that a name that is not there does not exist.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether its file is sound enough to say where paths lead.</summary>
    public bool HasGraph { get; }

    public FlowGraph Graph => graph.Value;

    /// <summary>What can be reached from the start, nearest first.</summary>
    public Search Reached => reached.Value;

    /// <summary>The names of the data that always have a value.</summary>
    public IReadOnlySet<string> Required { get; }

    /// <summary>Nodes that should lead on by a way that is not written, which has its own finding.</summary>
    public HashSet<int> LacksWay { get; } = [];

    /// <summary>Nodes of loops that have their own finding.</summary>
    public HashSet<int> ToldLoops { get; } = [];

    public int NodeOf(StepDefinition step) => nodes.Value[step];

    /// <summary>How near the start a node is: smaller is nearer.</summary>
    public int RankOf(int node) => ranks.Value[node];

    /// <summary>An expression of the workflow, read once.</summary>
    public ExpressionReading Read(string text)
    {
        if (!expressions.TryGetValue(text, out var reading))
            expressions[text] = reading = Expression.Read(text, scope.Value);
        return reading;
    }

    /// <summary>The ids of the steps on the shortest way from the start to a node; none where there is no way.</summary>
    public IReadOnlyList<string> PathTo(int node) =>
        HasGraph && Reached.Reaches(node) ? IdsOf(Reached.Trace(node).Reverse()) : [];

    /// <summary>The ids of those nodes that are steps.</summary>
    public IReadOnlyList<string> IdsOf(IEnumerable<int> path) =>
        [.. path.Where(Graph.IsStep).Select(node => Graph.Steps[node].Id)];

    private int[] Ranks()
    {
        var ranking = new int[Graph.Nodes];
        Array.Fill(ranking, int.MaxValue);
        for (var rank = 0; rank < Reached.Order.Count; rank++)
            ranking[Reached.Order[rank]] = rank;
        return ranking;
    }
}
