namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>
/// How far left or right everything stands. Pieces that can be straight at once join their items to blocks (after Brandes and Köpf 2001);
/// the main way is one of them. Then each block moves to where its other lines are short, as far as its neighbours let it.
/// </summary>
internal static class Columns
{
    private const int Rounds = 24;

    public static void Set(Grid grid)
    {
        var blocks = Blocks(grid);
        foreach (var layer in grid.Layers)
            for (var left = 0; left + 1 < layer.Count; left++)
                Block.Separate(layer[left], layer[left + 1], blocks);
        var all = blocks.Values.Distinct().ToList();
        var sorted = Sorted(all);
        var middle = blocks[grid.Boxes[grid.Sketch.Start]];
        Pack(sorted, middle);
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            foreach (var block in (round % 2 == 0 ? Enumerable.Reverse(sorted) : sorted).Where(block => block != middle))
                moved |= block.Move(blocks);
            if (!moved && round > 1)
                break;
        }

        foreach (var (item, block) in blocks)
            item.X = block.X + block.Offset(item);
    }

    private static Dictionary<Item, Block> Blocks(Grid grid)
    {
        var blocks = grid.Layers.SelectMany(layer => layer).ToDictionary(item => item, item => new Block(item));
        foreach (var layer in grid.Layers)
        {
            List<Piece> straight = [];
            foreach (var piece in layer.SelectMany(item => item.Below).OrderByDescending(Worth))
            {
                if (straight.Exists(other => other.Upper == piece.Upper || other.Lower == piece.Lower || Cross(other, piece)))
                    continue;
                straight.Add(piece);
                blocks[piece.Upper].Take(blocks[piece.Lower], piece, blocks);
            }
        }

        return blocks;
    }

    // By items and not by ports: joined items must not turn round the order of their layers.
    private static bool Cross(Piece one, Piece other) => (one.Upper.Order - other.Upper.Order) * (one.Lower.Order - other.Lower.Order) < 0;

    private static int Worth(Piece piece) =>
        piece.IsMain ? 1000
        : (piece.Upper.IsBox ? 0 : 20) + (piece.Lower.IsBox ? 0 : 20) + (piece.Kind == LineKind.Onward ? 5 : 0) + piece.Lines;

    /// <summary>Each block after all that are left of it.</summary>
    private static List<Block> Sorted(List<Block> blocks)
    {
        var waiting = blocks.ToDictionary(block => block, block => block.Left.Count);
        var ready = new Queue<Block>(blocks.Where(block => waiting[block] == 0));
        List<Block> sorted = [];
        while (ready.TryDequeue(out var block))
        {
            sorted.Add(block);
            foreach (var next in block.Right.Keys)
                if (--waiting[next] == 0)
                    ready.Enqueue(next);
        }

        return sorted;
    }

    /// <summary>Everything as near the main way as it can be.</summary>
    private static void Pack(List<Block> sorted, Block middle)
    {
        HashSet<Block> placed = [middle];
        foreach (var block in sorted.Where(block => block != middle && block.IsRight))
        {
            block.X = block.Left.Where(left => placed.Contains(left.Key)).Select(left => left.Key.X + left.Value).DefaultIfEmpty(0).Max();
            placed.Add(block);
        }

        foreach (var block in Enumerable.Reverse(sorted).Where(block => block != middle && !block.IsRight))
        {
            block.X = block.Right.Where(right => placed.Contains(right.Key)).Select(right => right.Key.X - right.Value).DefaultIfEmpty(0).Min();
            placed.Add(block);
        }
    }
}
