using System.Globalization;
using System.Xml.Linq;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Interchange;

/// <summary>
/// Writes a circuit version as BPMN 2.0 with its drawing: a pool for each workflow. What BPMN has no words for (voluntary, purposes, clocks) stands in the
/// documentation of its shape; nothing reads such a file back.
/// </summary>
public static class BpmnWriter
{
    /// <summary>The document, with the circuit's words in <paramref name="language"/> and the places that <paramref name="layout"/> gives.</summary>
    public static string Write(CircuitDefinition circuit, IReadOnlyList<WorkflowDefinition> workflows, string language, BpmnLayout layout)
    {
        var words = new BpmnWords(circuit, language);
        var processes = workflows.Select(workflow => (Workflow: workflow, Scope: BpmnProcess.Of(workflow, words))).ToList();
        var drawing = new BpmnDrawing(layout);
        var messages = processes.SelectMany(process => Messages(process.Scope)).Distinct().Order(StringComparer.Ordinal);
        var root = new XElement(
            BpmnNames.Model + "definitions",
            BpmnNames.Declared(),
            new XAttribute("id", "definitions"),
            new XAttribute("name", words.Said(circuit.Title, circuit.Id)),
            new XAttribute("targetNamespace", $"urn:carecircuits:{circuit.Id}:v{circuit.Version.ToString(CultureInfo.InvariantCulture)}"),
            messages.Select(message => new XElement(BpmnNames.Model + "message", new XAttribute("id", message), new XAttribute("name", words.Event(message[BpmnNames.MessageOf("").Length..])))),
            processes.Exists(process => Errors(process.Scope)) ? new XElement(BpmnNames.Model + "error", new XAttribute("id", BpmnNames.Stopping), new XAttribute("name", BpmnWords.Stopped)) : null,
            new XElement(
                BpmnNames.Model + "collaboration",
                new XAttribute("id", "collaboration"),
                processes.Select(process => new XElement(
                    BpmnNames.Model + "participant",
                    new XAttribute("id", PoolOf(process.Workflow.Id)),
                    new XAttribute("name", words.Said(process.Workflow.Title, process.Workflow.Id)),
                    new XAttribute("processRef", ProcessOf(process.Workflow.Id))))),
            processes.Select(process => new XElement(
                BpmnNames.Model + "process",
                new XAttribute("id", ProcessOf(process.Workflow.Id)),
                new XAttribute("name", words.Said(process.Workflow.Title, process.Workflow.Id)),
                new XAttribute("isExecutable", "false"),
                BpmnElements.Of(process.Scope))),
            new XElement(
                BpmnNames.Drawing + "BPMNDiagram",
                new XAttribute("id", "diagram"),
                new XElement(
                    BpmnNames.Drawing + "BPMNPlane",
                    new XAttribute("id", "plane"),
                    new XAttribute("bpmnElement", "collaboration"),
                    processes.SelectMany(process => drawing.Pool(PoolOf(process.Workflow.Id), process.Scope)).ToList())));
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";
    }

    /// <summary>The id of the process of a workflow.</summary>
    internal static string ProcessOf(string workflow) => "process_" + workflow;

    private static string PoolOf(string workflow) => "pool_" + workflow;

    private static IEnumerable<string> Messages(BpmnScope scope) => scope.Nodes.SelectMany(node =>
        node.Content.Attributes("messageRef").Select(reference => reference.Value).Concat(node.Inside is null ? [] : Messages(node.Inside)));

    private static bool Errors(BpmnScope scope) =>
        scope.Nodes.Exists(node => node.Content.Attributes("errorRef").Any() || (node.Inside is { } inside && Errors(inside)));
}
