namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>Which lines lead back up. Without them, and without those from a box to itself, nothing goes round in circles.</summary>
internal sealed class Loops
{
    private readonly bool[] back;
    private readonly List<int>[] forward;

    private Loops(Sketch sketch)
    {
        back = new bool[sketch.Lines.Count];
        forward = new List<int>[sketch.Boxes.Count];
        for (var box = 0; box < forward.Length; box++)
            forward[box] = [];
        for (var line = 0; line < back.Length; line++)
            forward[sketch.Lines[line].From].Add(line);
        foreach (var lines in forward)
            lines.Sort((one, other) => Rank(sketch.Lines[one]).CompareTo(Rank(sketch.Lines[other])) is not 0 and var order ? order : one.CompareTo(other));
    }

    /// <summary>The boxes, each after all that lead forward to it.</summary>
    public IReadOnlyList<int> Order { get; private set; } = [];

    /// <summary>Whether a line leads back up.</summary>
    public bool IsBack(int line) => back[line];

    /// <summary>The lines out of a box that do not lead back.</summary>
    public IReadOnlyList<int> Forward(int box) => forward[box];

    /// <summary>Finds them by walking down the story from the start: a line back to where one has just come from leads back.</summary>
    public static Loops In(Sketch sketch)
    {
        var loops = new Loops(sketch);
        loops.Walk(sketch);
        for (var box = 0; box < sketch.Boxes.Count; box++)
            loops.forward[box].RemoveAll(line => loops.back[line] || sketch.Lines[line].To == box);
        return loops;
    }

    private void Walk(Sketch sketch)
    {
        var state = new byte[sketch.Boxes.Count]; // 0 not seen, 1 on the way, 2 left
        List<int> left = [];
        var way = new Stack<(int Box, int Next)>();
        foreach (var root in Enumerable.Range(0, sketch.Boxes.Count).Prepend(sketch.Start))
        {
            if (state[root] != 0)
                continue;
            state[root] = 1;
            way.Push((root, 0));
            while (way.TryPop(out var at))
            {
                if (at.Next == forward[at.Box].Count)
                {
                    state[at.Box] = 2;
                    left.Add(at.Box);
                    continue;
                }

                way.Push((at.Box, at.Next + 1));
                var line = forward[at.Box][at.Next];
                var to = sketch.Lines[line].To;
                back[line] = state[to] == 1 && to != at.Box;
                if (state[to] == 0)
                {
                    state[to] = 1;
                    way.Push((to, 0));
                }
            }
        }

        left.Reverse();
        Order = left;
    }

    // The story first: what comes up aside may lead into the middle of it, and should not turn it round.
    private static int Rank(SketchLine line) => line.Kind switch
    {
        LineKind.Onward => 0,
        LineKind.Refusal => 1,
        LineKind.Time => 2,
        LineKind.Aside => 3,
    };
}
