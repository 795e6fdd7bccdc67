namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>
/// The sketch in layers: boxes in the even ones, labels in the odd ones between them. A line that passes a layer has an item there, so that nothing else
/// takes its place; lines of one kind to one box share theirs, as streams that meet.
/// </summary>
internal sealed class Grid
{
    private readonly List<Item>[] layers;
    private readonly Dictionary<(int To, LineKind Kind, bool IsBack, int Side, int Layer), Item> streams = [];
    private readonly Dictionary<(Item Upper, Item Lower), Piece> shared = [];

    private Grid(Sketch sketch, MainWay main, Rows rows)
    {
        (Sketch, MainWay) = (sketch, main);
        layers = new List<Item>[(2 * rows.Count) - 1];
        for (var layer = 0; layer < layers.Length; layer++)
            layers[layer] = [];
        (Boxes, Labels, Pieces) = (new Item[sketch.Boxes.Count], new Item?[sketch.Lines.Count], new List<Piece>[sketch.Lines.Count]);
        Rounds = new RoundLines(sketch);
    }

    public Sketch Sketch { get; }

    public MainWay MainWay { get; }

    /// <summary>The layers from the top, each from the left.</summary>
    public IReadOnlyList<List<Item>> Layers => layers;

    /// <summary>The item of each box.</summary>
    public Item[] Boxes { get; }

    /// <summary>The item with the label of each line; null for lines from a box to itself.</summary>
    public Item?[] Labels { get; }

    /// <summary>The pieces of each line, in the direction in which it leads.</summary>
    public List<Piece>[] Pieces { get; }

    /// <summary>The lines from a box to itself.</summary>
    public RoundLines Rounds { get; }

    public static Grid Of(Sketch sketch, Loops loops, MainWay main, Rows rows, Sides sides)
    {
        var grid = new Grid(sketch, main, rows);
        foreach (var box in loops.Order)
        {
            var (width, height) = (sketch.Boxes[box].Width, sketch.Boxes[box].Height);
            var onMain = main.Boxes.Contains(box);
            grid.Boxes[box] = grid.Add(new Item(2 * rows[box], onMain ? 0 : sides.OfBox(box)) { Box = box, Before = width / 2, After = width / 2, Height = Math.Max(height, grid.Rounds.HeightAt(box)) });
        }

        foreach (var box in loops.Order)
            for (var line = 0; line < sketch.Lines.Count; line++)
                if (sketch.Lines[line].From == box)
                    grid.AddLine(line, loops.IsBack(line), sides.OfLine(line));
        grid.MakeRoomBeside();
        for (var layer = 0; layer < grid.layers.Length; layer++)
            grid.layers[layer] = [.. grid.layers[layer].Where(item => item.Side < 0).Reverse(), .. grid.layers[layer].Where(item => item.Side == 0), .. grid.layers[layer].Where(item => item.Side > 0)];
        return grid;
    }

    private Item Add(Item item)
    {
        layers[item.Layer].Add(item);
        return item;
    }

    private void AddLine(int number, bool isBack, int side)
    {
        Pieces[number] = [];
        var line = Sketch.Lines[number];
        if (line.From == line.To)
            return;

        var step = isBack ? -1 : 1;
        var (at, to) = (Boxes[line.From], Boxes[line.To]);
        Labels[number] = Add(new Item(at.Layer + step, side) { IsLabel = true, Before = line.LabelWidth / 2, After = line.LabelWidth / 2, Height = line.LabelHeight });
        for (var layer = at.Layer + step; layer != to.Layer; layer += step)
        {
            var next = layer == at.Layer + step && at == Boxes[line.From] ? Labels[number]! : Stream(line, isBack, side, layer);
            Join(number, at, next, isBack, side);
            at = next;
        }

        Join(number, at, to, isBack, side);
    }

    private Item Stream(SketchLine line, bool isBack, int side, int layer)
    {
        // The main way is nobody else's.
        if (side == 0)
            return Add(new Item(layer, side));
        var key = (line.To, line.Kind, isBack, side, layer);
        if (!streams.TryGetValue(key, out var item))
            streams[key] = item = Add(new Item(layer, side));
        return item;
    }

    private void Join(int number, Item from, Item to, bool isBack, int side)
    {
        var (upper, lower) = isBack ? (to, from) : (from, to);
        var isOwn = from.IsBox || from.IsLabel;
        if (isOwn || !shared.TryGetValue((upper, lower), out var piece))
        {
            piece = new Piece(upper, lower, Sketch.Lines[number].Kind, MainWay.Lines.Contains(number), isBack, side);
            upper.Below.Add(piece);
            lower.Above.Add(piece);
            if (!isOwn)
                shared[(upper, lower)] = piece;
        }

        piece.Lines++;
        Pieces[number].Add(piece);
    }

    /// <summary>Lines that lead back use lanes beside their two boxes; lines from a box to itself stand beside it with their labels.</summary>
    private void MakeRoomBeside()
    {
        foreach (var item in Boxes)
        {
            var round = Rounds.WidthAt(item.Box);
            if (round > 0)
                Rounds.Take(item.Box, Lanes(item, 1) == 0 || Lanes(item, -1) > 0 ? 1 : -1);
            item.Before += (Lanes(item, -1) * Measures.Lane) + (Rounds.SideAt(item.Box) < 0 ? round : 0);
            item.After += (Lanes(item, 1) * Measures.Lane) + (Rounds.SideAt(item.Box) > 0 ? round : 0);
        }
    }

    private static int Lanes(Item item, int side) => Math.Max(
        item.Above.Count(piece => piece.IsBack && piece.Side == side),
        item.Below.Where(piece => piece.IsBack && piece.Side == side).DistinctBy(piece => piece.Kind).Count());
}

/// <summary>What takes a place in a layer: a box, the label of a line, or a line that passes.</summary>
internal sealed class Item(int layer, int side)
{
    public int Layer => layer;

    /// <summary>-1 left of the main way, 0 on it, 1 right of it.</summary>
    public int Side => side;

    /// <summary>The box that it is; -1 for none.</summary>
    public int Box { get; init; } = -1;

    public bool IsBox => Box >= 0;

    public bool IsLabel { get; init; }

    /// <summary>The room it takes left of its <see cref="X"/>.</summary>
    public double Before { get; set; }

    /// <summary>The room it takes right of its <see cref="X"/>.</summary>
    public double After { get; set; }

    public double Height { get; init; }

    /// <summary>Its number in its layer, from the left.</summary>
    public int Order { get; set; }

    /// <summary>Where it is: the middle of the box, of the label, or the line itself.</summary>
    public double X { get; set; }

    public List<Piece> Above { get; } = [];

    public List<Piece> Below { get; } = [];

    public double Margin => IsBox ? Measures.BoxMargin : IsLabel ? Measures.LabelMargin : Measures.LineMargin;

    /// <summary>How far from the item before it in its layer it stays.</summary>
    public double DistanceFrom(Item before) => before.After + Math.Max(before.Margin, Margin) + Before;
}

/// <summary>The part of a line, or of lines that share their way, between an item and one in the next layer.</summary>
internal sealed class Piece(Item upper, Item lower, LineKind kind, bool isMain, bool isBack, int side)
{
    public Item Upper => upper;

    public Item Lower => lower;

    public LineKind Kind => kind;

    public bool IsMain => isMain;

    public bool IsBack => isBack;

    public int Side => side;

    /// <summary>How many lines share it.</summary>
    public int Lines { get; set; }

    /// <summary>Where it meets the upper item, from its <see cref="Item.X"/>.</summary>
    public double UpperPort { get; set; }

    /// <summary>Where it meets the lower item, from its <see cref="Item.X"/>.</summary>
    public double LowerPort { get; set; }

    public double UpperX => upper.X + UpperPort;

    public double LowerX => lower.X + LowerPort;

    /// <summary>Where it stands among the pieces between the two layers, at the top: beside a box, lanes are outermost.</summary>
    public double UpperRank => upper.Order + (isBack && upper.IsBox ? 0.3 * side : 0);

    /// <summary>The same at the bottom.</summary>
    public double LowerRank => lower.Order + (isBack && lower.IsBox ? 0.3 * side : 0);
}

/// <summary>Distances, in the units of the drawing.</summary>
internal static class Measures
{
    public const double BoxMargin = 28;
    public const double LabelMargin = 14;
    public const double LineMargin = 14;
    public const double Lane = 16;
    public const double Port = 22;
    public const double Track = 10;
    public const double AboveLabels = 12;
    public const double BelowLabels = 22;
    public const double Round = 24;
    public const double Edge = 16;
}
