using System.Xml.Linq;

namespace CareCircuits.Engine.Interchange;

/// <summary>Writes shapes and arrows as the elements of a process.</summary>
internal static class BpmnElements
{
    public static IEnumerable<XElement> Of(BpmnScope scope) => [.. scope.Nodes.Select(node => Node(node, scope)), .. scope.Flows.Select(Flow)];

    private static XElement Node(BpmnNode node, BpmnScope scope) => new(
        BpmnNames.Model + node.Element,
        new XAttribute("id", node.Id),
        node.Name.Length > 0 ? new XAttribute("name", node.Name) : null,
        node.Attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)),
        scope.Flows.Find(flow => flow.IsDefault && flow.From == node.Id) is { } otherwise ? new XAttribute("default", otherwise.Id) : null,
        node.Documentation.Count > 0 ? new XElement(BpmnNames.Model + "documentation", string.Join("\n", node.Documentation)) : null,
        scope.Flows.Where(flow => flow.To == node.Id).Select(flow => new XElement(BpmnNames.Model + "incoming", flow.Id)),
        scope.Flows.Where(flow => flow.From == node.Id).Select(flow => new XElement(BpmnNames.Model + "outgoing", flow.Id)),
        node.Content,
        node.Inside is { } inside ? Of(inside) : null);

    private static XElement Flow(BpmnFlow flow) => new(
        BpmnNames.Model + "sequenceFlow",
        new XAttribute("id", flow.Id),
        flow.Label.Length > 0 ? new XAttribute("name", flow.Label) : null,
        new XAttribute("sourceRef", flow.From),
        new XAttribute("targetRef", flow.To),
        flow.Condition is { } condition ? BpmnNames.Expression("conditionExpression", condition) : null);
}
