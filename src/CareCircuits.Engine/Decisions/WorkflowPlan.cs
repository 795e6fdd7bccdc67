using System.Collections.Frozen;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>A workflow made ready to run.</summary>
public sealed class WorkflowPlan
{
    private readonly FrozenDictionary<string, Expression?> expressions;

    /// <summary>Makes <paramref name="definition"/> ready to run.</summary>
    public WorkflowPlan(WorkflowDefinition definition)
    {
        Definition = definition;
        Shape = new DataShape(definition.Data);
        Steps = PlansOf(definition).DistinctBy(plan => plan.Definition.Id).ToFrozenDictionary(plan => plan.Definition.Id);
        Interruptions = Ways.OnOf(definition).ToFrozenDictionary(way => way.Name);

        var scope = ExpressionScope.Workflow(Shape);
        expressions = Steps.Values
            .SelectMany(plan => plan.Definition.Expressions())
            .Distinct()
            .ToFrozenDictionary(text => text, text => Rules.Expressions.Expression.Read(text, scope).Expression);
    }

    /// <summary>What it is.</summary>
    public WorkflowDefinition Definition { get; }

    /// <summary>The names and types of its data.</summary>
    public DataShape Shape { get; }

    /// <summary>All its steps by id, branches included.</summary>
    public FrozenDictionary<string, StepPlan> Steps { get; }

    /// <summary>Where an event leads from wherever the workflow is.</summary>
    internal FrozenDictionary<string, Way> Interruptions { get; }

    /// <summary>The expression written as <paramref name="text"/>; null where it cannot be read.</summary>
    internal Expression? Expression(string text) => expressions[text];

    private static IEnumerable<StepPlan> PlansOf(IRegion region) => region.Steps.SelectMany(step =>
        step is ParallelStep parallel
            ? parallel.Branches.SelectMany(PlansOf).Prepend(new StepPlan(step, region))
            : [new StepPlan(step, region)]);
}
