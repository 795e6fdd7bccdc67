using System.Globalization;
using System.Xml.Linq;

namespace CareCircuits.Engine.Interchange;

/// <summary>Writes where everything is: pools beneath one another, what is inside a shape within it.</summary>
internal sealed class BpmnDrawing(BpmnLayout layout)
{
    private const double PoolTitle = 30;
    private const double Margin = 40;
    private const double Gap = 60;
    private const double ApartWidth = 240;
    private const double ApartHeight = 120;

    private double below;

    /// <summary>The shapes of a pool and all that is in it.</summary>
    public IEnumerable<XElement> Pool(string id, BpmnScope scope)
    {
        var placed = Place(scope);
        var (width, height) = (placed.Width + PoolTitle + (2 * Margin), placed.Height + (2 * Margin));
        var top = below;
        below += height + Gap;
        return [Shape(id, 0, top, width, height, isHorizontal: true), .. Inside(placed, PoolTitle + Margin, top + Margin)];
    }

    private static IEnumerable<XElement> Inside(Placed placed, double x, double y) => placed.Write.Select(write => write(x, y));

    private Placed Place(BpmnScope scope)
    {
        var inner = scope.Nodes.Where(node => node.Inside is not null && !node.IsApart).ToDictionary(node => node.Id, node => Place(node.Inside!));
        var nodes = scope.Nodes.Where(node => node.Host is null && !node.IsApart).ToList();
        var hosts = scope.Nodes.Where(node => node.Host is not null).ToDictionary(node => node.Id, node => node.Host!.Id);
        var index = nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var places = layout(new BpmnSketch(
            [.. nodes.Select(node => inner.TryGetValue(node.Id, out var inside)
                ? new BpmnBox(inside.Width + (2 * Margin), inside.Height + (2 * Margin), false)
                : new BpmnBox(node.Width, node.Height, node.IsEnd))],
            [.. scope.Flows.Select(flow => new BpmnLine(index[hosts.GetValueOrDefault(flow.From, flow.From)], index[flow.To], flow.Label, flow.Ways))]));

        var write = new List<Func<double, double, XElement>>();
        for (var number = 0; number < nodes.Count; number++)
        {
            var (node, spot) = (nodes[number], places.Boxes[number]);
            if (!inner.TryGetValue(node.Id, out var inside))
            {
                write.Add((x, y) => Shape(node, spot.X + x, spot.Y + y, node.Width, node.Height));
                continue;
            }

            write.Add((x, y) => Shape(node, spot.X + x, spot.Y + y, inside.Width + (2 * Margin), inside.Height + (2 * Margin)));
            write.AddRange(inside.Write.Select(one => (Func<double, double, XElement>)((x, y) => one(x + spot.X + Margin, y + spot.Y + Margin))));
        }

        for (var number = 0; number < scope.Flows.Count; number++)
        {
            var (flow, label) = (scope.Flows[number], places.Labels[number]);
            var corners = places.Lines[number];
            var from = scope.Nodes.Find(node => node.Id == flow.From)!;
            if (from.Host is not null)
            {
                // An event on the border stands where its arrow leaves.
                var (at, size) = (corners[0], BpmnNode.EventSize);
                write.Add((x, y) => Shape(from, at.X + x - (size / 2), at.Y + y - (size / 2), size, size));
            }

            var (fromAt, toAt) = (places.Boxes[index[hosts.GetValueOrDefault(flow.From, flow.From)]], places.Boxes[index[flow.To]]);
            var points = BpmnEnds.Reach(corners, from, fromAt, nodes[index[flow.To]], toAt);
            write.Add((x, y) => Edge(flow, points, label, x, y));
        }

        var apart = scope.Nodes.Where(node => node.IsApart).ToList();
        for (var number = 0; number < apart.Count; number++)
            write.AddRange(Apart(apart[number], number * (ApartWidth + Margin), places.Height + Margin));
        return new Placed(
            Math.Max(places.Width, apart.Count * (ApartWidth + Margin)), places.Height + (apart.Count > 0 ? ApartHeight + Margin : 0), write);
    }

    private static IEnumerable<Func<double, double, XElement>> Apart(BpmnNode node, double left, double top)
    {
        var (start, end, flow) = (node.Inside!.Nodes[0], node.Inside.Nodes[1], node.Inside.Flows[0]);
        var (middle, size) = (top + 45, BpmnNode.EventSize);
        yield return (x, y) => Shape(node, left + x, top + y, ApartWidth, ApartHeight);
        yield return (x, y) => Shape(start, left + 40 + x, middle - (size / 2) + y, size, size);
        yield return (x, y) => Shape(end, left + 164 + x, middle - (size / 2) + y, size, size);
        yield return (x, y) => Edge(flow, [new BpmnSpot(left + 40 + size, middle), new BpmnSpot(left + 164, middle)], default, x, y);
    }

    private static XElement Shape(BpmnNode node, double x, double y, double width, double height)
    {
        var shape = Shape(node.Id, x, y, width, height, isHorizontal: null);
        if (node.Inside is not null)
            shape.SetAttributeValue("isExpanded", "true");
        if (node.Element == "exclusiveGateway")
            shape.SetAttributeValue("isMarkerVisible", "true");
        if (node is { IsEvent: true } or { IsGateway: true, Name.Length: > 0 })
            shape.Add(new XElement(BpmnNames.Drawing + "BPMNLabel", Bounds(x + width + 6, y + (node.IsEvent ? height - 4 : -6), 110, 28)));
        return shape;
    }

    private static XElement Shape(string id, double x, double y, double width, double height, bool? isHorizontal) => new(
        BpmnNames.Drawing + "BPMNShape",
        new XAttribute("id", id + "_shape"),
        new XAttribute("bpmnElement", id),
        isHorizontal is { } horizontal ? new XAttribute("isHorizontal", horizontal) : null,
        Bounds(x, y, width, height));

    private static XElement Edge(BpmnFlow flow, IReadOnlyList<BpmnSpot> points, BpmnSpot label, double x, double y) => new(
        BpmnNames.Drawing + "BPMNEdge",
        new XAttribute("id", flow.Id + "_edge"),
        new XAttribute("bpmnElement", flow.Id),
        points.Select(point => new XElement(BpmnNames.Points + "waypoint", Number("x", point.X + x), Number("y", point.Y + y))),
        flow.Label.Length == 0 ? null : new XElement(BpmnNames.Drawing + "BPMNLabel", Bounds(label.X + x - 60, label.Y + y - 14, 120, 28)));

    private static XElement Bounds(double x, double y, double width, double height) =>
        new(BpmnNames.Bounds + "Bounds", Number("x", x), Number("y", y), Number("width", width), Number("height", height));

    private static XAttribute Number(string name, double value) => new(name, Math.Round(value, 1).ToString(CultureInfo.InvariantCulture));

    private sealed record Placed(double Width, double Height, List<Func<double, double, XElement>> Write);
}
