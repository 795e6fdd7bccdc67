namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Where lines meet their boxes: the main way in the middle, the others beside it in the order of where they go; lines of one kind come in together; lines back up by lanes at the sides.</summary>
internal static class Ports
{
    public static void Set(Grid grid)
    {
        foreach (var item in grid.Boxes)
        {
            var width = grid.Sketch.Boxes[item.Box].Width;
            Spread([.. item.Below.Where(piece => !piece.IsBack).OrderBy(piece => piece.Lower.Order).Select(piece => (IReadOnlyList<Piece>)[piece])], width, (piece, x) => piece.UpperPort = x);
            Spread(Streams(item.Above.Where(piece => !piece.IsBack), piece => piece.UpperRank), width, (piece, x) => piece.LowerPort = x);
            foreach (var side in (int[])[-1, 1])
            {
                var edge = (width / 2) + (grid.Rounds.SideAt(item.Box) == side ? grid.Rounds.WidthAt(item.Box) : 0);
                Lane([.. item.Above.Where(piece => piece.IsBack && piece.Side == side).OrderBy(piece => side * piece.UpperRank).Select(piece => (IReadOnlyList<Piece>)[piece])], side, edge, (piece, x) => piece.LowerPort = x);
                Lane(Streams(item.Below.Where(piece => piece.IsBack && piece.Side == side), piece => side * piece.LowerRank), side, edge, (piece, x) => piece.UpperPort = x);
            }
        }
    }

    private static List<IReadOnlyList<Piece>> Streams(IEnumerable<Piece> pieces, Func<Piece, double> rank) =>
        [.. pieces.GroupBy(piece => (piece.Kind, piece.IsMain, piece.Side)).Select(stream => (IReadOnlyList<Piece>)[.. stream]).OrderBy(stream => stream.Average(rank))];

    private static void Spread(List<IReadOnlyList<Piece>> streams, double width, Action<Piece, double> put)
    {
        var gap = Math.Min(Measures.Port, width * 0.8 / (streams.Count + 1));
        var main = streams.FindIndex(stream => stream[0].IsMain);
        var middle = main >= 0 ? main : (streams.Count - 1) / 2d;
        for (var number = 0; number < streams.Count; number++)
            foreach (var piece in streams[number])
                put(piece, (number - middle) * gap);
    }

    private static void Lane(List<IReadOnlyList<Piece>> streams, int side, double edge, Action<Piece, double> put)
    {
        for (var number = 0; number < streams.Count; number++)
            foreach (var piece in streams[number])
                put(piece, side * (edge + ((number + 1) * Measures.Lane)));
    }
}
