namespace CareCircuits.Engine.Interchange;

/// <summary>Keeps the events on the border of a shape apart: where arrows leave close together, there would be no room for them.</summary>
internal static class BpmnBorders
{
    private const double Room = BpmnNode.EventSize + 6;
    private const double Turn = 24;

    /// <summary>The corners of all arrows, those that leave an event on a border moved so far that the events stand beside one another.</summary>
    public static IReadOnlyList<IReadOnlyList<BpmnSpot>> Spread(BpmnScope scope, IReadOnlyList<IReadOnlyList<BpmnSpot>> lines)
    {
        var moved = lines.ToList();
        var hosts = scope.Nodes.Where(node => node.Host is not null).ToDictionary(node => node.Id, node => node.Host!.Id);
        var flows = Enumerable.Range(0, scope.Flows.Count).ToList();
        foreach (var host in hosts.Values.Distinct())
        {
            // Only what leaves downwards; what leaves by the sides has the height of the shape for itself.
            var leaving = flows.Where(at => (hosts.GetValueOrDefault(scope.Flows[at].From) == host || scope.Flows[at].From == host) && IsDown(lines[at]))
                .OrderBy(at => lines[at][0].X).ToList();
            if (leaving.Count == 0)
                continue;
            var still = Math.Max(leaving.FindIndex(at => !hosts.ContainsKey(scope.Flows[at].From)), 0);
            for (var right = still + 1; right < leaving.Count; right++)
                Move(moved, leaving[right], Math.Max(lines[leaving[right]][0].X, moved[leaving[right - 1]][0].X + Room));
            for (var left = still - 1; left >= 0; left--)
                Move(moved, leaving[left], Math.Min(lines[leaving[left]][0].X, moved[leaving[left + 1]][0].X - Room));
        }

        return moved;
    }

    private static bool IsDown(IReadOnlyList<BpmnSpot> line) => Math.Abs(line[0].X - line[1].X) < 0.5 && line[1].Y > line[0].Y;

    private static void Move(List<IReadOnlyList<BpmnSpot>> lines, int at, double x)
    {
        var line = lines[at];
        if (Math.Abs(line[0].X - x) < 0.5)
            return;
        // Where it turns aside anyway, it only turns later or sooner.
        if (line.Count > 2)
        {
            lines[at] = [line[0] with { X = x }, line[1] with { X = x }, .. line.Skip(2)];
            return;
        }

        var turn = line[0].Y + Turn;
        lines[at] = [line[0] with { X = x }, new BpmnSpot(x, turn), line[0] with { Y = turn }, .. line.Skip(1)];
    }
}
