namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>The room between two layers, where lines turn: each stream that turns has a height of its own.</summary>
internal sealed class Channel
{
    private const double Touching = 7;
    private const double Overlap = 1000;

    private readonly Dictionary<Piece, int> track = [];

    public Channel(IEnumerable<Piece> pieces)
    {
        // Pieces that meet at one place turn at one height.
        var streams = pieces.Where(piece => !IsStraight(piece))
            .GroupBy(piece => piece.IsBack ? (piece.Upper, Math.Round(piece.UpperPort, 1), true) : (piece.Lower, Math.Round(piece.LowerPort, 1), false))
            .Select(group => new Stream([.. group])).ToList();
        foreach (var stream in Ordered(streams))
        {
            stream.Track = streams.Where(other => other.Track >= 0 && other.Overlaps(stream)).Select(other => other.Track + 1).DefaultIfEmpty(0).Max();
            Tracks = Math.Max(Tracks, stream.Track + 1);
            foreach (var piece in stream.Pieces)
                track[piece] = stream.Track;
        }
    }

    /// <summary>How many heights there are.</summary>
    public int Tracks { get; }

    /// <summary>The height at which a piece turns, from the top; null where it is straight.</summary>
    public int? TrackOf(Piece piece) => track.TryGetValue(piece, out var number) ? number : null;

    private static bool IsStraight(Piece piece) => Math.Abs(piece.UpperX - piece.LowerX) < 0.5;

    /// <summary>From the top: an order in which few lines cross and none lies on another, found by exchanging neighbours.</summary>
    private static List<Stream> Ordered(List<Stream> streams)
    {
        var ordered = streams.OrderBy(stream => stream.Tops.Min()).ToList();
        for (var round = 0; round < ordered.Count; round++)
        {
            var changed = false;
            for (var upper = 0; upper + 1 < ordered.Count; upper++)
            {
                if (ordered[upper].CostAbove(ordered[upper + 1]) <= ordered[upper + 1].CostAbove(ordered[upper]))
                    continue;
                (ordered[upper], ordered[upper + 1]) = (ordered[upper + 1], ordered[upper]);
                changed = true;
            }

            if (!changed)
                break;
        }

        return ordered;
    }

    private sealed class Stream
    {
        public Stream(IReadOnlyList<Piece> pieces)
        {
            Pieces = pieces;
            (Tops, Bottoms) = ([.. pieces.Select(piece => piece.UpperX).Distinct()], [.. pieces.Select(piece => piece.LowerX).Distinct()]);
            (From, To) = (Tops.Concat(Bottoms).Min(), Tops.Concat(Bottoms).Max());
        }

        public IReadOnlyList<Piece> Pieces { get; }

        public double[] Tops { get; }

        public double[] Bottoms { get; }

        public int Track { get; set; } = -1;

        private double From { get; }

        private double To { get; }

        public bool Overlaps(Stream other) => From - Touching < other.To && other.From - Touching < To;

        /// <summary>What it costs to turn above another stream: crossings, and above all lines that would lie on one another.</summary>
        public double CostAbove(Stream other) =>
            Bottoms.Sum(bottom => (other.IsWithin(bottom) ? 1 : 0) + (other.Tops.Any(top => Math.Abs(top - bottom) < Touching) ? Overlap : 0))
            + other.Tops.Sum(top => IsWithin(top) ? 1 : 0);

        private bool IsWithin(double x) => From < x && x < To;
    }
}
