using System.Xml.Linq;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Interchange;

/// <summary>A shape of BPMN.</summary>
internal sealed record BpmnNode(string Id, string Element, string Name)
{
    public const double TaskWidth = 150;
    public const double TaskHeight = 80;
    public const double GatewaySize = 50;
    public const double EventSize = 36;

    /// <summary>Attributes beside id and name.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>What there is to say of it beside its name.</summary>
    public IReadOnlyList<string> Documentation { get; init; } = [];

    /// <summary>What stands in it after its flows: what an event is about, who does a task.</summary>
    public IReadOnlyList<XElement> Content { get; init; } = [];

    /// <summary>What it is attached to: where it comes up while that is at work.</summary>
    public BpmnNode? Host { get; init; }

    /// <summary>What is inside.</summary>
    public BpmnScope? Inside { get; init; }

    /// <summary>Whether it starts by itself, apart from all flows.</summary>
    public bool IsApart { get; init; }

    public bool IsGateway => Element.EndsWith("Gateway", StringComparison.Ordinal);

    public bool IsEvent => Element.EndsWith("Event", StringComparison.Ordinal);

    public bool IsEnd => Element == "endEvent";

    public double Width => IsGateway ? GatewaySize : IsEvent ? EventSize : TaskWidth;

    public double Height => IsGateway ? GatewaySize : IsEvent ? EventSize : TaskHeight;
}

/// <summary>An arrow of BPMN.</summary>
internal sealed record BpmnFlow(string Id, string From, string To, string Label, string? Condition, IReadOnlyList<Way> Ways)
{
    /// <summary>Whether it is taken where no other is.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>What belongs together: a process, or the inside of a subprocess.</summary>
internal sealed class BpmnScope
{
    public List<BpmnNode> Nodes { get; } = [];

    public List<BpmnFlow> Flows { get; } = [];

    public BpmnNode Add(BpmnNode node)
    {
        Nodes.Add(node);
        return node;
    }

    public void Join(string from, string to, string label = "", string? condition = null, IReadOnlyList<Way>? ways = null, bool isDefault = false) =>
        Flows.Add(new BpmnFlow($"flow_{from}_{to}_{Flows.Count}", from, to, label, condition, ways ?? []) { IsDefault = isDefault });

    /// <summary>Lets arrows that come together meet in a gateway, since two arrows into one shape would mean that it is done twice.</summary>
    public void Merge()
    {
        foreach (var node in Nodes.ToList())
        {
            var arriving = Flows.Where(flow => flow.To == node.Id).ToList();
            if (arriving.Count < 2 || node.Element == "parallelGateway")
                continue;
            var meeting = Add(new BpmnNode($"{node.Id}.merge", "exclusiveGateway", ""));
            foreach (var flow in arriving)
                Flows[Flows.IndexOf(flow)] = flow with { To = meeting.Id };
            Join(meeting.Id, node.Id);
        }
    }
}
