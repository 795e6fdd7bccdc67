using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Interchange;

/// <summary>Turns a workflow into a process.</summary>
internal static class BpmnProcess
{
    public static BpmnScope Of(WorkflowDefinition workflow, BpmnWords words)
    {
        var id = workflow.Id;
        var start = new BpmnNode($"{id}.begin", "startEvent", workflow.StartsOn is { } starting ? words.Event(starting) : words.Said(workflow.Title, id))
        {
            Content = workflow.StartsOn is { } on ? [BpmnNames.Message($"{id}.begin.message", on)] : [],
        };
        var scope = BpmnRegion.Of(workflow, start, words, id, isInner: false);
        foreach (var (@event, target) in workflow.On)
            scope.Add(Handler(workflow, @event, target, words));
        return scope;
    }

    // An arrow cannot leave an event subprocess; its end says where the workflow goes on.
    private static BpmnNode Handler(WorkflowDefinition workflow, string @event, string target, BpmnWords words)
    {
        var id = $"{workflow.Id}.handles.{@event}";
        var leads = workflow.Steps.FirstOrDefault(step => step.Id == target);
        var inside = new BpmnScope();
        inside.Add(new BpmnNode(id + ".start", "startEvent", words.Event(@event)) { Content = [BpmnNames.Message(id + ".message", @event)], Attributes = [("isInterrupting", "true")] });
        inside.Add(new BpmnNode(id + ".end", "endEvent", leads is null ? BpmnWords.Stopped : words.Title(leads)));
        inside.Join(id + ".start", id + ".end");
        return new BpmnNode(id, "subProcess", words.Event(@event))
        {
            Inside = inside, IsApart = true, Attributes = [("triggeredByEvent", "true")],
            Documentation = [leads is null ? "The whole workflow ends." : $"From whatever step it is at, the workflow goes on at the step {target}."],
        };
    }
}
