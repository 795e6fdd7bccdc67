using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Interchange;

/// <summary>Turns a workflow into a process: its steps, and what it handles wherever it is as event subprocesses beneath them.</summary>
internal static class BpmnProcess
{
    public static BpmnScope Of(WorkflowDefinition workflow, BpmnWords words)
    {
        var id = workflow.Id;
        var start = new BpmnNode($"{id}.begin", "startEvent", workflow.StartsOn is { } starting ? words.Event(starting) : words.Said(workflow.Title, id))
        {
            Content = workflow.StartsOn is { } on ? [BpmnNames.Message($"{id}.begin.message", on)] : [],
        };
        var main = Reached(workflow, workflow.Start);
        var scope = BpmnRegion.Of(new BpmnPart(workflow, workflow.Start, main), start, words, id, isInner: false);
        foreach (var (@event, target) in workflow.On)
            scope.Add(Handler(workflow, @event, target, main, words));
        return scope;
    }

    private static BpmnNode Handler(WorkflowDefinition workflow, string @event, string target, HashSet<string> main, BpmnWords words)
    {
        var id = $"{workflow.Id}.handles.{@event}";
        var start = new BpmnNode(id + ".start", "startEvent", words.Event(@event)) { Content = [BpmnNames.Message(id + ".message", @event)], Attributes = [("isInterrupting", "true")] };
        var own = Reached(workflow, target);
        own.ExceptWith(main);
        return new BpmnNode(id, "subProcess", words.Event(@event))
        {
            Inside = BpmnRegion.Of(new BpmnPart(workflow, target, own), start, words, id, isInner: false), IsApart = true, Attributes = [("triggeredByEvent", "true")],
        };
    }

    private static HashSet<string> Reached(WorkflowDefinition workflow, string from)
    {
        var steps = workflow.Steps.DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        var (reached, next) = (new HashSet<string>(), new Stack<string>([from]));
        while (next.TryPop(out var id))
        {
            if (!steps.TryGetValue(id, out var step) || !reached.Add(id))
                continue;
            foreach (var way in Ways.Of(step))
                next.Push(way.Target);
        }

        return reached;
    }
}

/// <summary>The steps of a workflow that are drawn together.</summary>
/// <param name="Whole">The workflow.</param>
/// <param name="Start">Where they begin; a step elsewhere, or <c>stop</c>, where none of them is first.</param>
/// <param name="Own">Which they are.</param>
internal sealed record BpmnPart(WorkflowDefinition Whole, string Start, HashSet<string> Own) : IRegion
{
    /// <inheritdoc/>
    public IReadOnlyList<StepDefinition> Steps { get; } = [.. Whole.Steps.Where(step => Own.Contains(step.Id))];
}
