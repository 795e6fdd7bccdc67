namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Gives layers their heights and follows each line from box to box.</summary>
internal sealed class Tracing
{
    private readonly Grid grid;
    private readonly Channel[] channels;
    private readonly double[] top;
    private readonly double[] height;
    private readonly double left;

    private Tracing(Grid grid)
    {
        this.grid = grid;
        var layers = grid.Layers;
        channels = [.. layers.Take(layers.Count - 1).Select(layer => new Channel(layer.SelectMany(item => item.Below)))];
        (top, height) = (new double[layers.Count], new double[layers.Count]);
        var y = Measures.Edge;
        for (var layer = 0; layer < layers.Count; layer++)
        {
            (top[layer], height[layer]) = (y, layers[layer].Select(item => item.Height).DefaultIfEmpty(0).Max());
            y += height[layer] + (layer < channels.Length ? Room(layer) : Measures.Edge);
        }

        (Height, left) = (y, layers.SelectMany(layer => layer).Min(item => item.X - item.Before) - Measures.Edge);
        Width = layers.SelectMany(layer => layer).Max(item => item.X + item.After) + Measures.Edge - left;
    }

    private double Width { get; }

    private double Height { get; }

    public static Layout Trace(Grid grid)
    {
        var tracing = new Tracing(grid);
        var boxes = grid.Boxes.Select(tracing.Place).ToList();
        var lines = Enumerable.Range(0, grid.Sketch.Lines.Count).Select(line => tracing.Follow(line, boxes)).ToList();
        return new Layout(tracing.Width, tracing.Height, boxes, lines, grid.MainWay.Boxes);
    }

    private double Room(int channel) => Margin(channel) + (channels[channel].Tracks * Measures.Track);

    private static double Margin(int channel) => channel % 2 == 0 ? Measures.AboveLabels : Measures.BelowLabels;

    private double TurnAt(int channel, int track) => top[channel] + height[channel] + (Measures.AboveLabels * 0.8) + (track * Measures.Track);

    private PlacedBox Place(Item item)
    {
        var (width, tall) = (grid.Sketch.Boxes[item.Box].Width, grid.Sketch.Boxes[item.Box].Height);
        return new PlacedBox(item.X - (width / 2) - left, top[item.Layer], width, tall);
    }

    private PlacedLine Follow(int number, List<PlacedBox> boxes)
    {
        var line = grid.Sketch.Lines[number];
        if (grid.Labels[number] is not { } label)
            return grid.Rounds.Trace(number, boxes[line.From]);

        var pieces = grid.Pieces[number];
        var isBack = pieces[0].IsBack;
        List<Spot> corners = [];
        if (isBack)
            corners.AddRange([Beside(pieces[0].Lower, pieces[0], boxes[line.From], leaves: true), At(pieces[0].LowerX, Beside(pieces[0].Lower, pieces[0], boxes[line.From], leaves: true).Y)]);
        else
            corners.Add(At(pieces[0].UpperX, boxes[line.From].Bottom));
        foreach (var piece in pieces)
            Turn(piece, corners);
        if (isBack)
            corners.AddRange([At(pieces[^1].UpperX, Beside(pieces[^1].Upper, pieces[^1], boxes[line.To], leaves: false).Y), Beside(pieces[^1].Upper, pieces[^1], boxes[line.To], leaves: false)]);
        else
            corners.Add(At(pieces[^1].LowerX, boxes[line.To].Y));
        return new PlacedLine(Simple(corners), new Spot(label.X - left, top[label.Layer] + (height[label.Layer] / 2)), pieces[0].IsMain, isBack);
    }

    private void Turn(Piece piece, List<Spot> corners)
    {
        if (channels[piece.Upper.Layer].TrackOf(piece) is not { } track)
            return;
        var y = TurnAt(piece.Upper.Layer, track);
        var (upper, lower) = (At(piece.UpperX, y), At(piece.LowerX, y));
        corners.AddRange(piece.IsBack ? [lower, upper] : [upper, lower]);
    }

    /// <summary>Where a line back up leaves or meets the side of its box: those that come in below those that go, so that none cross.</summary>
    private static Spot Beside(Item item, Piece piece, PlacedBox box, bool leaves)
    {
        var pieces = (leaves ? item.Above : item.Below).Where(other => other.IsBack && other.Side == piece.Side)
            .Select(other => Math.Abs(leaves ? other.LowerPort : other.UpperPort)).Distinct().Order().ToList();
        var nth = pieces.IndexOf(Math.Abs(leaves ? piece.LowerPort : piece.UpperPort)) + 1;
        var part = 0.22 * nth / (pieces.Count + 1);
        return new Spot(piece.Side > 0 ? box.Right : box.X, box.Y + (box.Height * (leaves ? 0.1 + part : 0.9 - part)));
    }

    // Kept within the drawing: X of items counts from the main way, that of the drawing from its left edge.
    private Spot At(double x, double y) => new(x - left, y);

    /// <summary>Without corners that are none.</summary>
    private static List<Spot> Simple(List<Spot> corners)
    {
        List<Spot> simple = [];
        foreach (var corner in corners)
        {
            if (simple.Count > 0 && Same(simple[^1].X, corner.X) && Same(simple[^1].Y, corner.Y))
                continue;
            if (simple.Count > 1 && (Same(simple[^1].X, simple[^2].X) && Same(simple[^1].X, corner.X) || Same(simple[^1].Y, simple[^2].Y) && Same(simple[^1].Y, corner.Y)))
                simple.RemoveAt(simple.Count - 1);
            simple.Add(corner);
        }

        return simple;

        static bool Same(double one, double other) => Math.Abs(one - other) < 0.5;
    }
}
