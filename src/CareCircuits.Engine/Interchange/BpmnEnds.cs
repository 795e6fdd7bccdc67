namespace CareCircuits.Engine.Interchange;

/// <summary>Lets arrows reach the border of round and pointed shapes, where a layout knows only boxes.</summary>
internal static class BpmnEnds
{
    /// <summary>The corners of an arrow from a shape at one place to a shape at another; an event on a border lets it go at its own.</summary>
    public static IReadOnlyList<BpmnSpot> Reach(IReadOnlyList<BpmnSpot> corners, BpmnNode from, BpmnSpot fromAt, BpmnNode to, BpmnSpot toAt)
    {
        var points = corners.ToList();
        points[0] = from.Host is null ? Border(points[0], points[1], from, fromAt) : Toward(points[0], points[1], BpmnNode.EventSize / 2);
        points[^1] = Border(points[^1], points[^2], to, toAt);
        return points;
    }

    private static BpmnSpot Border(BpmnSpot end, BpmnSpot other, BpmnNode node, BpmnSpot at)
    {
        if (!node.IsEvent && !node.IsGateway)
            return end;
        var (radius, middle) = (node.Width / 2, new BpmnSpot(at.X + (node.Width / 2), at.Y + (node.Height / 2)));
        if (Math.Abs(end.X - other.X) < 0.5)
            return end with { Y = middle.Y + (Math.Sign(other.Y - middle.Y) * Depth(end.X - middle.X, radius, node.IsGateway)) };
        return end with { X = middle.X + (Math.Sign(other.X - middle.X) * Depth(end.Y - middle.Y, radius, node.IsGateway)) };
    }

    /// <summary>How far the border is from the middle, so far beside the middle.</summary>
    private static double Depth(double beside, double radius, bool isPointed) =>
        isPointed ? Math.Max(radius - Math.Abs(beside), 0) : Math.Sqrt(Math.Max((radius * radius) - (beside * beside), 0));

    private static BpmnSpot Toward(BpmnSpot from, BpmnSpot to, double by)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length <= by ? to : new BpmnSpot(from.X + (dx / length * by), from.Y + (dy / length * by));
    }
}
