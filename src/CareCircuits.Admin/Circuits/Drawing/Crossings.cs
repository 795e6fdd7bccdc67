namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Orders each layer so that few lines cross: every item goes to the mean of its neighbours, layer by layer down and up; what is left is mended by changing neighbours.</summary>
internal static class Crossings
{
    private const int Sweeps = 12;
    private const int Mendings = 6;

    public static void Reduce(Grid grid)
    {
        Number(grid);
        var best = Snapshot(grid);
        var fewest = Count(grid);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(grid, down: sweep % 2 == 0);
            Mend(grid);
            var now = Count(grid);
            if (now >= fewest)
                continue;
            (best, fewest) = (Snapshot(grid), now);
        }

        for (var layer = 0; layer < best.Length; layer++)
        {
            grid.Layers[layer].Clear();
            grid.Layers[layer].AddRange(best[layer]);
        }

        Number(grid);
    }

    /// <summary>How many lines cross between the layers.</summary>
    public static int Count(Grid grid) => grid.Layers.Sum(layer => Between([.. layer.SelectMany(item => item.Below)]));

    private static int Between(Piece[] pieces)
    {
        var count = 0;
        for (var one = 0; one < pieces.Length; one++)
            for (var other = one + 1; other < pieces.Length; other++)
                if (Cross(pieces[one], pieces[other]))
                    count++;
        return count;
    }

    private static bool Cross(Piece one, Piece other) =>
        (one.UpperRank - other.UpperRank) * (one.LowerRank - other.LowerRank) < 0;

    private static void Sweep(Grid grid, bool down)
    {
        var layers = grid.Layers;
        for (var step = 1; step < layers.Count; step++)
        {
            var layer = layers[down ? step : layers.Count - 1 - step];
            var before = layers[down ? step - 1 : layers.Count - step];
            var (mine, others) = (Middle(layer), Middle(before));
            var wish = layer.ToDictionary(item => item, item => Wish(item, down, mine, others));
            var sorted = layer.OrderBy(item => item.Side).ThenBy(item => wish[item]).ToList();
            layer.Clear();
            layer.AddRange(sorted);
            Number(layer);
        }
    }

    /// <summary>Where an item would like to be, counted from the main way.</summary>
    private static double Wish(Item item, bool down, double mine, double others)
    {
        var pieces = down ? item.Above : item.Below;
        return pieces.Count == 0 ? item.Order - mine : pieces.Average(piece => down ? piece.UpperRank : piece.LowerRank) - others;
    }

    private static double Middle(List<Item> layer) => layer.Count(item => item.Side < 0);

    private static void Mend(Grid grid)
    {
        for (var round = 0; round < Mendings; round++)
        {
            var mended = false;
            foreach (var layer in grid.Layers)
                for (var left = 0; left + 1 < layer.Count; left++)
                    if (layer[left].Side == layer[left + 1].Side && Gain(layer[left], layer[left + 1]) > 0)
                    {
                        (layer[left], layer[left + 1]) = (layer[left + 1], layer[left]);
                        (layer[left].Order, layer[left + 1].Order) = (left, left + 1);
                        mended = true;
                    }

            if (!mended)
                return;
        }
    }

    /// <summary>How many crossings fewer there would be if two neighbours changed places.</summary>
    private static int Gain(Item left, Item right)
    {
        var gain = 0;
        foreach (var one in left.Above)
            foreach (var other in right.Above)
                gain += Math.Sign(one.UpperRank - other.UpperRank);
        foreach (var one in left.Below)
            foreach (var other in right.Below)
                gain += Math.Sign(one.LowerRank - other.LowerRank);
        return gain;
    }

    private static List<Item>[] Snapshot(Grid grid) => [.. grid.Layers.Select(layer => layer.ToList())];

    private static void Number(Grid grid)
    {
        foreach (var layer in grid.Layers)
            Number(layer);
    }

    private static void Number(List<Item> layer)
    {
        for (var order = 0; order < layer.Count; order++)
            layer[order].Order = order;
    }
}
