using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Interchange;

/// <summary>A shape that is to be placed.</summary>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="IsEnd">Whether something ends here.</param>
public sealed record BpmnBox(double Width, double Height, bool IsEnd);

/// <summary>A line that is to be drawn.</summary>
/// <param name="From">The shape that it leaves.</param>
/// <param name="To">The shape that it leads to.</param>
/// <param name="Label">Its label; empty for none.</param>
/// <param name="Ways">The ways that it stands for; none within a step.</param>
public sealed record BpmnLine(int From, int To, string Label, IReadOnlyList<Way> Ways);

/// <summary>The shapes and lines of one process, or of the inside of one shape, before they have a place. The first shape comes first.</summary>
public sealed record BpmnSketch(IReadOnlyList<BpmnBox> Boxes, IReadOnlyList<BpmnLine> Lines);

/// <summary>A point, from the top left.</summary>
public readonly record struct BpmnSpot(double X, double Y);

/// <summary>Where everything of a sketch is, in its order.</summary>
/// <param name="Width">How wide all of it is.</param>
/// <param name="Height">How high all of it is.</param>
/// <param name="Boxes">The top left of each shape.</param>
/// <param name="Lines">The corners of each line, from the border of one shape to the border of the other.</param>
/// <param name="Labels">The middle of the label of each line.</param>
public sealed record BpmnPlaces(
    double Width, double Height, IReadOnlyList<BpmnSpot> Boxes, IReadOnlyList<IReadOnlyList<BpmnSpot>> Lines, IReadOnlyList<BpmnSpot> Labels);

/// <summary>Gives every part of a sketch its place. Who draws knows how; what is to be drawn is said here.</summary>
public delegate BpmnPlaces BpmnLayout(BpmnSketch sketch);
