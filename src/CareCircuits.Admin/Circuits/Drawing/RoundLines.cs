namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Lines from a box to itself: beside it, their labels beside them.</summary>
internal sealed class RoundLines
{
    private const double Half = 9;

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

    /// <summary>How high they stand beside the box, one above the other.</summary>
    public double HeightAt(int box) => lines.TryGetValue(box, out var here) ? here.Sum(HeightOf) : 0;

    /// <summary>The line beside its box, its label beside it.</summary>
    public PlacedLine Trace(int line, PlacedBox box)
    {
        var from = sketch.Lines[line].From;
        var here = lines[from];
        var side = SideAt(from);
        var middle = box.Y + Math.Max(0, (box.Height - HeightAt(from)) / 2) + here.TakeWhile(other => other != line).Sum(HeightOf) + (HeightOf(line) / 2);
        var at = Math.Min(middle, box.Bottom - Half - 2);
        var edge = side > 0 ? box.Right : box.X;
        var away = edge + (side * Measures.Round);
        return new PlacedLine(
            [new(edge, at - Half), new(away, at - Half), new(away, at + Half), new(edge, at + Half)],
            new Spot(away + (side * (6 + (sketch.Lines[line].LabelWidth / 2))), middle), IsMain: false, IsBack: true);
    }

    private double HeightOf(int line) => Math.Max(sketch.Lines[line].LabelHeight, (2 * Half) + 4);
}
