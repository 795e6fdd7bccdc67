namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Items that stand exactly above one another, as far as their lines meet them, and move together.</summary>
internal sealed class Block
{
    private const double Still = 0.5;

    private readonly Dictionary<Item, double> offsets = [];

    public Block(Item first) => offsets[first] = 0;

    /// <summary>Where its first item is.</summary>
    public double X { get; set; }

    /// <summary>The blocks beside it on the left, each with the distance to keep.</summary>
    public Dictionary<Block, double> Left { get; } = [];

    /// <summary>The blocks beside it on the right, each with the distance to keep.</summary>
    public Dictionary<Block, double> Right { get; } = [];

    /// <summary>Whether it belongs to the right of the main way.</summary>
    public bool IsRight => offsets.Keys.First().Side >= 0;

    /// <summary>Where an item of it stands, from <see cref="X"/>.</summary>
    public double Offset(Item item) => offsets[item];

    /// <summary>Takes in the items of another block so that <paramref name="piece"/>, from the one to the other, is straight.</summary>
    public void Take(Block other, Piece piece, Dictionary<Item, Block> blocks)
    {
        var by = offsets[piece.Upper] + piece.UpperPort - piece.LowerPort - other.offsets[piece.Lower];
        foreach (var (item, offset) in other.offsets)
        {
            offsets[item] = offset + by;
            blocks[item] = this;
        }
    }

    /// <summary>Keeps the blocks of two neighbours of a layer apart.</summary>
    public static void Separate(Item left, Item right, Dictionary<Item, Block> blocks)
    {
        var (one, other) = (blocks[left], blocks[right]);
        if (one == other)
            return;
        var distance = right.DistanceFrom(left) + one.offsets[left] - other.offsets[right];
        one.Right[other] = other.Left[one] = Math.Max(distance, one.Right.GetValueOrDefault(other, double.MinValue));
    }

    /// <summary>Moves to where its lines to other blocks are shortest, as far as there is room.</summary>
    public bool Move(Dictionary<Item, Block> blocks)
    {
        List<double> wishes = [];
        foreach (var (item, offset) in offsets)
        {
            foreach (var piece in item.Above.Where(piece => blocks[piece.Upper] is var block && block != this))
                wishes.Add(blocks[piece.Upper].X + blocks[piece.Upper].offsets[piece.Upper] + piece.UpperPort - piece.LowerPort - offset);
            foreach (var piece in item.Below.Where(piece => blocks[piece.Lower] is var block && block != this))
                wishes.Add(blocks[piece.Lower].X + blocks[piece.Lower].offsets[piece.Lower] + piece.LowerPort - piece.UpperPort - offset);
        }

        if (wishes.Count == 0)
            return false;
        wishes.Sort();
        var lowest = Left.Select(left => left.Key.X + left.Value).DefaultIfEmpty(double.MinValue).Max();
        var highest = Right.Select(right => right.Key.X - right.Value).DefaultIfEmpty(double.MaxValue).Min();
        // Of all places that are equally good, the one nearest the main way.
        var (from, to) = (wishes[(wishes.Count - 1) / 2], wishes[wishes.Count / 2]);
        var wished = Math.Max(lowest, Math.Min(highest, IsRight ? from : to));
        var moved = Math.Abs(wished - X) > Still;
        X = wished;
        return moved;
    }
}
