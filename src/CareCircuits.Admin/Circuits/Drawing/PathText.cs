using System.Globalization;
using System.Text;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>A line as the path of an SVG, its corners rounded.</summary>
internal static class PathText
{
    private const double Radius = 8;

    public static string Of(IReadOnlyList<Spot> corners)
    {
        var path = new StringBuilder(corners.Count * 24);
        path.Append(CultureInfo.InvariantCulture, $"M{Number(corners[0].X)} {Number(corners[0].Y)}");
        for (var at = 1; at + 1 < corners.Count; at++)
        {
            var (before, corner, after) = (corners[at - 1], corners[at], corners[at + 1]);
            var (from, to) = (Towards(corner, before), Towards(corner, after));
            path.Append(CultureInfo.InvariantCulture, $"L{Number(from.X)} {Number(from.Y)}Q{Number(corner.X)} {Number(corner.Y)} {Number(to.X)} {Number(to.Y)}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"L{Number(corners[^1].X)} {Number(corners[^1].Y)}").ToString();
    }

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The point on the way to another where the curve begins; half way at most.</summary>
    private static Spot Towards(Spot corner, Spot other)
    {
        var length = Math.Abs(other.X - corner.X) + Math.Abs(other.Y - corner.Y);
        var part = length == 0 ? 0 : Math.Min(Radius, length / 2) / length;
        return new Spot(corner.X + ((other.X - corner.X) * part), corner.Y + ((other.Y - corner.Y) * part));
    }
}
