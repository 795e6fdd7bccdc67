namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>A point of a drawing, in its own units, from the top left.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A box that has its place.</summary>
public readonly record struct PlacedBox(double X, double Y, double Width, double Height)
{
    /// <summary>Where it ends on the right.</summary>
    public double Right => X + Width;

    /// <summary>Where it ends below.</summary>
    public double Bottom => Y + Height;
}

/// <summary>A line that has its place: corners from the box that it leaves to the box that it leads to, all turns square.</summary>
/// <param name="Corners">Its corners, the two ends included.</param>
/// <param name="Label">The middle of its label.</param>
/// <param name="IsMain">Whether it belongs to the main way.</param>
/// <param name="IsBack">Whether it leads back up.</param>
public sealed record PlacedLine(IReadOnlyList<Spot> Corners, Spot Label, bool IsMain, bool IsBack);

/// <summary>
/// A sketch of which every part has its place: the main way straight down, refusals to the left, what time brings to the right, ends at the bottom.
/// Drawn in layers (Sugiyama, Tagawa, Toda 1981): loops are opened, boxes get rows, long lines and labels get a place of their own in each
/// row that they pass, crossings are reduced, and lines turn only between the rows, so that none runs through a box. The same sketch always gives the same layout.
/// </summary>
/// <param name="Width">How wide all of it is.</param>
/// <param name="Height">How high all of it is.</param>
/// <param name="Boxes">The boxes, in the order of the sketch.</param>
/// <param name="Lines">The lines, in the order of the sketch.</param>
/// <param name="MainWay">The boxes of the main way, from the start down.</param>
public sealed record Layout(double Width, double Height, IReadOnlyList<PlacedBox> Boxes, IReadOnlyList<PlacedLine> Lines, IReadOnlyList<int> MainWay)
{
    /// <summary>Gives every part of <paramref name="sketch"/> its place.</summary>
    public static Layout Of(Sketch sketch)
    {
        if (sketch.Boxes.Count == 0)
            return new Layout(0, 0, [], [], []);
        var loops = Loops.In(sketch);
        var main = MainWayFinder.Find(sketch, loops);
        var rows = Rows.Of(sketch, loops);
        var sides = Sides.Of(sketch, loops, main, rows);
        var grid = Grid.Of(sketch, loops, main, rows, sides);
        Crossings.Reduce(grid);
        Ports.Set(grid);
        Columns.Set(grid);
        return Tracing.Trace(grid);
    }
}
