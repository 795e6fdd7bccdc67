using CareCircuits.Admin.Circuits.Drawing;

namespace CareCircuits.Admin.Tests.Circuits;

/// <summary>What must be true of every drawing.</summary>
internal static class Drawings
{
    private const double Hair = 0.6;

    public static void HaveBoxesApart(IReadOnlyList<PlacedBox> boxes)
    {
        for (var one = 0; one < boxes.Count; one++)
            for (var other = one + 1; other < boxes.Count; other++)
                Assert.False(
                    boxes[one].X + Hair < boxes[other].Right && boxes[other].X + Hair < boxes[one].Right && boxes[one].Y + Hair < boxes[other].Bottom && boxes[other].Y + Hair < boxes[one].Bottom,
                    $"{one} {boxes[one]} covers {other} {boxes[other]}");
    }

    /// <summary>Lines touch the edges of boxes and never their inside.</summary>
    public static void HaveLinesBetween(IReadOnlyList<PlacedBox> boxes, IEnumerable<IReadOnlyList<Spot>> lines)
    {
        foreach (var corners in lines)
            for (var at = 0; at + 1 < corners.Count; at++)
                foreach (var box in boxes)
                    Assert.False(Enters(box, corners[at], corners[at + 1]), $"{corners[at]} to {corners[at + 1]} runs through {box}");
    }

    public static bool IsOnEdge(PlacedBox box, Spot spot) =>
        (Near(spot.X, box.X) || Near(spot.X, box.Right) || (spot.X > box.X && spot.X < box.Right && (Near(spot.Y, box.Y) || Near(spot.Y, box.Bottom))))
        && spot.Y > box.Y - Hair && spot.Y < box.Bottom + Hair;

    /// <summary>A part so short that nobody sees whether it is square.</summary>
    public static bool IsStub(Spot one, Spot other) => Near(one.X, other.X) || Near(one.Y, other.Y);

    private static bool Near(double one, double other) => Math.Abs(one - other) < Hair;

    private static bool Enters(PlacedBox box, Spot one, Spot other) =>
        Math.Min(one.X, other.X) < box.Right - Hair && Math.Max(one.X, other.X) > box.X + Hair && Math.Min(one.Y, other.Y) < box.Bottom - Hair && Math.Max(one.Y, other.Y) > box.Y + Hair;
}
