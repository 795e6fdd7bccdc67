using System.Globalization;
using System.Xml.Linq;

namespace CareCircuits.Rules.Interchange;

/// <summary>The drawing that goes with a decision: the facts in a row beneath it.</summary>
internal static class DmnDrawing
{
    private const int Width = 180;
    private const int Height = 80;
    private const int DataHeight = 46;
    private const int Gap = 40;
    private const int DataY = 260;

    private static readonly XNamespace Dmndi = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static readonly XNamespace Di = "http://www.omg.org/spec/DMN/20180521/DI/";

    /// <summary>The id of what joins a fact to the decision.</summary>
    public static string RequirementOf(string fact) => "needs_" + fact;

    public static IEnumerable<XAttribute> Namespaces() =>
        [new(XNamespace.Xmlns + "dmndi", Dmndi), new(XNamespace.Xmlns + "dc", Dc), new(XNamespace.Xmlns + "di", Di)];

    public static XElement Of(string decision, IReadOnlyList<string> facts)
    {
        var middle = 60 + ((Math.Max(facts.Count, 1) * (Width + Gap)) - Gap) / 2;
        return new XElement(Dmndi + "DMNDI", new XElement(
            Dmndi + "DMNDiagram",
            new XAttribute("id", "diagram"),
            Shape(decision, middle - (Width / 2), 80, Height),
            facts.Select((fact, at) => Shape(fact, XOf(at), DataY, DataHeight)),
            facts.Select((fact, at) => new XElement(
                Dmndi + "DMNEdge",
                new XAttribute("id", RequirementOf(fact) + "_edge"),
                new XAttribute("dmnElementRef", RequirementOf(fact)),
                Point(XOf(at) + (Width / 2), DataY),
                Point(middle, 80 + Height)))));
    }

    private static int XOf(int fact) => 60 + (fact * (Width + Gap));

    private static XElement Shape(string id, int x, int y, int height) => new(
        Dmndi + "DMNShape",
        new XAttribute("id", id + "_shape"),
        new XAttribute("dmnElementRef", id),
        new XElement(Dc + "Bounds", Number("height", height), Number("width", Width), Number("x", x), Number("y", y)));

    private static XElement Point(int x, int y) => new(Di + "waypoint", Number("x", x), Number("y", y));

    private static XAttribute Number(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}
