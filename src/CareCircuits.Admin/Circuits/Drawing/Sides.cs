namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>On which side of the main way each box and each line is: -1 left, 0 on it, 1 right.</summary>
internal sealed class Sides
{
    private readonly Sketch sketch;
    private readonly MainWay main;
    private readonly int[] box;
    private readonly int[] line;

    private Sides(Sketch sketch, MainWay main)
    {
        (this.sketch, this.main) = (sketch, main);
        (box, line) = (new int[sketch.Boxes.Count], new int[sketch.Lines.Count]);
    }

    /// <summary>The side of a box.</summary>
    public int OfBox(int number) => box[number];

    /// <summary>The side of a line.</summary>
    public int OfLine(int number) => line[number];

    public static Sides Of(Sketch sketch, Loops loops, MainWay main, Rows rows)
    {
        var sides = new Sides(sketch, main);
        sides.PlaceBoxes(loops, rows);
        for (var number = 0; number < sketch.Lines.Count; number++)
            sides.line[number] = sides.SideOf(number);
        return sides;
    }

    private void PlaceBoxes(Loops loops, Rows rows)
    {
        var onMain = main.Boxes.ToHashSet();
        var into = new List<int>[sketch.Boxes.Count];
        for (var number = 0; number < into.Length; number++)
            into[number] = [];
        foreach (var from in loops.Order)
            foreach (var way in loops.Forward(from))
                into[sketch.Lines[way].To].Add(way);

        var taken = new int[rows.Count, 3];
        foreach (var number in loops.Order.Where(number => !onMain.Contains(number)).OrderBy(number => rows[number]))
        {
            // Whoever leads there first says where; a parent on the main way by what its line means.
            box[number] = into[number].Select(way => Wish(way, onMain)).FirstOrDefault(side => side != 0) is not 0 and var wished
                ? wished
                : taken[rows[number], 0] < taken[rows[number], 2] ? -1 : 1;
            taken[rows[number], box[number] + 1]++;
        }
    }

    private int Wish(int way, HashSet<int> onMain) => sketch.Lines[way] switch
    {
        { Kind: LineKind.Refusal } => -1,
        { Kind: LineKind.Time or LineKind.Aside } => 1,
        var onward => onMain.Contains(onward.From) ? 0 : box[onward.From],
    };

    private int SideOf(int number)
    {
        if (main.Lines.Contains(number))
            return 0;
        var way = sketch.Lines[number];
        var (from, to) = (box[way.From], box[way.To]);
        return (from, to) switch
        {
            (0, 0) => way.Kind == LineKind.Refusal ? -1 : 1,
            (0, _) => to,
            (_, 0) => from,
            _ when from == to => from,
            _ => way.Kind == LineKind.Refusal ? -1 : way.Kind == LineKind.Time ? 1 : from,
        };
    }
}
