using System.Xml.Linq;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Interchange;

/// <summary>The shape of BPMN that a step is.</summary>
internal sealed class BpmnStep(BpmnWords words, string id)
{
    /// <summary>The shape; a decision <paramref name="alone"/> is a gateway without a task.</summary>
    public BpmnNode Of(StepDefinition step, bool alone, BpmnScope? inside) => new(id, ElementOf(step, alone), words.Title(step))
    {
        Documentation = words.Notes(step),
        Content = [.. ContentOf(step)],
        Attributes = step switch
        {
            RunStep run => [("calledElement", BpmnWriter.ProcessOf(run.Workflow))],
            DecideStep { Rules: not null } => [("implementation", "##unspecified")],
            _ => [],
        },
        Inside = inside,
    };

    private static string ElementOf(StepDefinition step, bool alone) => step switch
    {
        TaskStep => "userTask",
        DecideStep { Rules: not null } => "businessRuleTask",
        DecideStep => alone ? "exclusiveGateway" : "task",
        ReferStep or AssignStep => "serviceTask",
        ShareStep or NotifyStep => "sendTask",
        SetStep => "scriptTask",
        RaiseStep => "intermediateThrowEvent",
        RunStep => "callActivity",
        ParallelStep => "subProcess",
        EndStep => "endEvent",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<XElement> ContentOf(StepDefinition step) => step switch
    {
        TaskStep { Role: { } role } task => [Owner(task.Assignee ?? role)],
        TaskStep { Assignee: { } assignee } => [Owner(assignee)],
        SetStep set => [new XElement(BpmnNames.Model + "script", string.Join("; ", set.Values.Select(value => $"{value.Key} = {value.Value}")))],
        RaiseStep raise => [BpmnNames.Message(id + ".message", raise.Event)],
        _ => [],
    };

    private XElement Owner(string who) => new(
        BpmnNames.Model + "potentialOwner",
        new XAttribute("id", id + ".owner"),
        new XAttribute("name", words.Role(who)),
        new XElement(BpmnNames.Model + "resourceAssignmentExpression", new XAttribute("id", id + ".assignment"), BpmnNames.Expression("formalExpression", who)));
}
