using System.Collections;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>The way that is drawn straight down: what usually comes next, from the start to an end.</summary>
/// <param name="Boxes">Its boxes, from the start down.</param>
/// <param name="Lines">Its lines, one fewer.</param>
internal sealed record MainWay(IReadOnlyList<int> Boxes, IReadOnlySet<int> Lines);

/// <summary>
/// Finds the main way. At each box it goes where most of the story lies; where one line leads by a short detour to where another leads at once,
/// it goes at once; and it goes where one hopes to go. A refusal, an event or a time that is up is taken only where nothing else leads on.
/// </summary>
internal sealed class MainWayFinder
{
    /// <summary>So many steps aside are a detour; more are a part of the story.</summary>
    private const int Detour = 2;

    private readonly Sketch sketch;
    private readonly Loops loops;
    private readonly BitArray[] ahead;
    private readonly int[] weight;
    private readonly bool[] ends;

    private MainWayFinder(Sketch sketch, Loops loops)
    {
        (this.sketch, this.loops) = (sketch, loops);
        ahead = new BitArray[sketch.Boxes.Count];
        weight = new int[sketch.Boxes.Count];
        ends = new bool[sketch.Boxes.Count];
        foreach (var box in loops.Order.Reverse())
            Look(box);
    }

    public static MainWay Find(Sketch sketch, Loops loops) => new MainWayFinder(sketch, loops).Follow();

    private MainWay Follow()
    {
        List<int> boxes = [sketch.Start];
        HashSet<int> lines = [];
        while (Next(boxes[^1]) is { } line)
        {
            lines.Add(line);
            boxes.Add(sketch.Lines[line].To);
        }

        return new MainWay(boxes, lines);
    }

    private int? Next(int box)
    {
        int? best = null;
        foreach (var line in Usual(box))
            if (best is not { } before || IsBetter(sketch.Lines[line].To, sketch.Lines[before].To))
                best = line;
        return best;
    }

    /// <summary>The lines that the story may take: those that lead to an end before others, those that go on before others, and of them the ones hoped for most.</summary>
    private List<int> Usual(int box)
    {
        var lines = loops.Forward(box).ToList();
        if (lines.Exists(line => ends[sketch.Lines[line].To]))
            lines.RemoveAll(line => !ends[sketch.Lines[line].To]);
        var onward = lines.Where(line => sketch.Lines[line].Kind == LineKind.Onward).ToList();
        return onward.Count > 0 ? [.. onward.Where(line => sketch.Lines[line].Hope == onward.Max(other => sketch.Lines[other].Hope))] : lines;
    }

    private bool IsBetter(int box, int than) =>
        ahead[box][than] ? weight[box] - weight[than] > Detour
        : ahead[than][box] ? weight[than] - weight[box] <= Detour && than != box
        : weight[box] > weight[than];

    private void Look(int box)
    {
        ends[box] = sketch.Boxes[box].IsEnd || loops.Forward(box).Any(line => ends[sketch.Lines[line].To]);
        var seen = new BitArray(sketch.Boxes.Count) { [box] = true };
        foreach (var line in loops.Forward(box).Where(line => sketch.Lines[line].Kind == LineKind.Onward))
            seen.Or(ahead[sketch.Lines[line].To]);
        ahead[box] = seen;
        for (var other = 0; other < seen.Length; other++)
            if (seen[other])
                weight[box] += sketch.Boxes[other].Weight;
    }
}
