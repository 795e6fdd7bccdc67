namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>What a line between two boxes means, which says to which side it leads.</summary>
public enum LineKind
{
    /// <summary>It goes on.</summary>
    Onward,

    /// <summary>Something else came up: an event, or a fact that is missing.</summary>
    Aside,

    /// <summary>Someone said no: to the left.</summary>
    Refusal,

    /// <summary>Time was up: to the right.</summary>
    Time,
}

/// <summary>A box that is to be placed.</summary>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
public sealed record SketchBox(double Width, double Height)
{
    /// <summary>How many steps it stands for, those inside it included; none for a mark that is no step.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Whether something ends here: it is placed at the bottom.</summary>
    public bool IsEnd { get; init; }
}

/// <summary>A line that is to be drawn, with room for its label.</summary>
/// <param name="From">The box that it leaves.</param>
/// <param name="To">The box that it leads to.</param>
/// <param name="Kind">What it means.</param>
/// <param name="LabelWidth">How wide its label is; 0 for none.</param>
/// <param name="LabelHeight">How high its label is; 0 for none.</param>
public sealed record SketchLine(int From, int To, LineKind Kind, double LabelWidth = 0, double LabelHeight = 0)
{
    /// <summary>Whether one hopes that things go this way (1), or rather not (-1): the main way follows hope.</summary>
    public int Hope { get; init; }
}

/// <summary>Boxes and lines before they have a place. The order of boxes and lines is that of the story, and settles what is otherwise equal.</summary>
/// <param name="Boxes">The boxes.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Start">The box that comes first.</param>
public sealed record Sketch(IReadOnlyList<SketchBox> Boxes, IReadOnlyList<SketchLine> Lines, int Start);
