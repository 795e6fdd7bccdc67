using System.Xml.Linq;

namespace CareCircuits.Engine.Interchange;

/// <summary>The names of BPMN 2.0.</summary>
internal static class BpmnNames
{
    public static XNamespace Model { get; } = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static XNamespace Drawing { get; } = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static XNamespace Bounds { get; } = "http://www.omg.org/spec/DD/20100524/DC";

    public static XNamespace Points { get; } = "http://www.omg.org/spec/DD/20100524/DI";

    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The names as they are declared at the top.</summary>
    public static IEnumerable<XAttribute> Declared() =>
    [
        new(XNamespace.Xmlns + "bpmn", Model), new(XNamespace.Xmlns + "bpmndi", Drawing), new(XNamespace.Xmlns + "dc", Bounds), new(XNamespace.Xmlns + "di", Points),
        new(XNamespace.Xmlns + "xsi", Schema),
    ];

    /// <summary>An expression in an element of that name.</summary>
    public static XElement Expression(string element, string text) => new(Model + element, new XAttribute(Schema + "type", "bpmn:tFormalExpression"), text);

    /// <summary>The id of the message that stands for an event.</summary>
    public static string MessageOf(string @event) => "message_" + @event;

    /// <summary>The error that stands for the end of the whole workflow.</summary>
    public const string Stopping = "error_stopped";

    /// <summary>What an event is about: a message.</summary>
    public static XElement Message(string id, string @event) =>
        new(Model + "messageEventDefinition", new XAttribute("id", id), new XAttribute("messageRef", MessageOf(@event)));

    /// <summary>What an event is about: the end of the whole workflow.</summary>
    public static XElement Error(string id) => new(Model + "errorEventDefinition", new XAttribute("id", id), new XAttribute("errorRef", Stopping));
}
