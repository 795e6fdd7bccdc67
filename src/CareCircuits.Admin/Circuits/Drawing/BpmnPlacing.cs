using CareCircuits.Engine.Interchange;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Places what is exported as BPMN as a circuit is drawn here: in layers, the main way straight down.</summary>
public static class BpmnPlacing
{
    /// <summary>The places of that sketch.</summary>
    public static BpmnPlaces Place(BpmnSketch sketch)
    {
        var layout = Layout.Of(new Sketch(
            [.. sketch.Boxes.Select(box => new SketchBox(box.Width, box.Height) { IsEnd = box.IsEnd })],
            [.. sketch.Lines.Select(Line)],
            0));
        return new BpmnPlaces(
            layout.Width,
            layout.Height,
            [.. layout.Boxes.Select(box => new BpmnSpot(box.X, box.Y))],
            [.. layout.Lines.Select(line => (IReadOnlyList<BpmnSpot>)[.. line.Corners.Select(corner => new BpmnSpot(corner.X, corner.Y))])],
            [.. layout.Lines.Select(line => new BpmnSpot(line.Label.X, line.Label.Y))]);
    }

    private static SketchLine Line(BpmnLine line)
    {
        var (_, width, height) = Card.Label([line.Label]);
        return new SketchLine(line.From, line.To, line.Ways.Select(LineKinds.Of).DefaultIfEmpty(LineKind.Onward).Max(), width, height)
        {
            Hope = line.Ways.Select(LineKinds.HopeOf).DefaultIfEmpty(0).Max(),
        };
    }
}
