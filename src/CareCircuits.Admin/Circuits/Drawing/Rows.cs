namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>In which row each box stands: below all that lead to it, ends in the last row, and otherwise where lines are short.</summary>
internal sealed class Rows
{
    private const int Rounds = 8;

    private readonly Sketch sketch;
    private readonly Loops loops;
    private readonly int[] row;
    private readonly List<int>[] into;

    private Rows(Sketch sketch, Loops loops)
    {
        (this.sketch, this.loops) = (sketch, loops);
        row = new int[sketch.Boxes.Count];
        into = new List<int>[row.Length];
        for (var box = 0; box < row.Length; box++)
            into[box] = [];
        for (var box = 0; box < row.Length; box++)
            foreach (var line in loops.Forward(box))
                into[sketch.Lines[line].To].Add(box);
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of a box, from 0.</summary>
    public int this[int box] => row[box];

    public static Rows Of(Sketch sketch, Loops loops)
    {
        var rows = new Rows(sketch, loops);
        rows.Place();
        return rows;
    }

    private void Place()
    {
        foreach (var box in loops.Order)
            foreach (var line in loops.Forward(box))
                row[sketch.Lines[line].To] = Math.Max(row[sketch.Lines[line].To], row[box] + 1);

        var last = row.Max();
        if (Enumerable.Range(0, row.Length).Any(box => row[box] == last && !IsLast(box)))
            last++;
        for (var box = 0; box < row.Length; box++)
            if (IsLast(box))
                row[box] = last;
        for (var round = 0; round < Rounds && Shorten(); round++)
        {
        }

        Count = last + 1;
    }

    // The start alone stays at the top.
    private bool IsLast(int box) => sketch.Boxes[box].IsEnd && loops.Forward(box).Count == 0 && box != sketch.Start;

    /// <summary>Moves boxes within the room they have, down where more lines leave than come, up where more come.</summary>
    private bool Shorten()
    {
        var moved = false;
        foreach (var box in loops.Order.Reverse())
        {
            if (box == sketch.Start || IsLast(box) || loops.Forward(box).Count == 0)
                continue;
            var highest = into[box].Select(from => row[from] + 1).DefaultIfEmpty(0).Max();
            var lowest = loops.Forward(box).Min(line => row[sketch.Lines[line].To] - 1);
            // Where only a loose beginning leads to, it comes along.
            var held = into[box].Count(from => from == sketch.Start || into[from].Count > 0);
            var wished = loops.Forward(box).Count > held ? lowest : highest;
            moved |= wished != row[box];
            row[box] = wished;
        }

        return moved;
    }
}
