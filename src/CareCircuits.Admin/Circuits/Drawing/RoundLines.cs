namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Lines from a box to itself: beside it, their labels beside them.</summary>
internal sealed class RoundLines
{
    private readonly Sketch sketch;
    private readonly Dictionary<int, List<int>> lines;
    private readonly Dictionary<int, int> sides = [];

    public RoundLines(Sketch sketch)
    {
        this.sketch = sketch;
        lines = Enumerable.Range(0, sketch.Lines.Count).Where(line => sketch.Lines[line].From == sketch.Lines[line].To)
            .GroupBy(line => sketch.Lines[line].From).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>How much room they take beside the box.</summary>
    public double WidthAt(int box) => lines.TryGetValue(box, out var here) ? Measures.Round + 6 + here.Max(line => sketch.Lines[line].LabelWidth) : 0;

    /// <summary>On which side of the box they are; 0 where there are none.</summary>
    public int SideAt(int box) => sides.GetValueOrDefault(box);

    /// <summary>They are on that side of the box.</summary>
    public void Take(int box, int side) => sides[box] = side;

    /// <summary>The line beside its box; several divide the middle of its height between them.</summary>
    public PlacedLine Trace(int line, PlacedBox box)
    {
        var here = lines[sketch.Lines[line].From];
        var side = SideAt(sketch.Lines[line].From);
        var height = box.Height * 0.36 / here.Count;
        var top = box.Y + (box.Height * 0.32) + (here.IndexOf(line) * height);
        var edge = side > 0 ? box.Right : box.X;
        var away = edge + (side * Measures.Round);
        return new PlacedLine(
            [new(edge, top + (height * 0.1)), new(away, top + (height * 0.1)), new(away, top + (height * 0.9)), new(edge, top + (height * 0.9))],
            new Spot(away + (side * (6 + (sketch.Lines[line].LabelWidth / 2))), top + (height / 2)), IsMain: false, IsBack: true);
    }
}
