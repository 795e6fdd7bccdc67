using CareCircuits.Admin.Circuits.Drawing;

namespace CareCircuits.Admin.Tests.Circuits;

/// <summary>Sketches like those of workflows: a story with ways aside, loops and ends, the same for the same seed.</summary>
internal static class Sketches
{
    public static Sketch Story(int seed, int boxes)
    {
        var random = new Random(seed);
        var ends = 1 + (boxes / 10);
        List<SketchBox> all = [.. Enumerable.Range(0, boxes + ends).Select(number => new SketchBox(180 + (20 * random.Next(4)), 48 + (17 * random.Next(4))) { IsEnd = number >= boxes })];
        List<SketchLine> lines = [];
        for (var from = 0; from < boxes; from++)
        {
            lines.Add(Line(random, from, from + 1 < boxes ? from + 1 : boxes, LineKind.Onward));
            for (var more = random.Next(3); more > 0; more--)
            {
                // Forward by a few steps, back by some, to an end, or to itself.
                var to = random.Next(10) switch
                {
                    < 5 => Math.Min(boxes, from + 1 + random.Next(4)),
                    < 7 => random.Next(from + 1),
                    _ => boxes + random.Next(ends),
                };
                lines.Add(Line(random, from, to, (LineKind)random.Next(4)));
            }
        }

        return new Sketch(all, [.. lines.DistinctBy(line => (line.From, line.To, line.Kind))], 0);
    }

    private static SketchLine Line(Random random, int from, int to, LineKind kind) =>
        random.Next(4) == 0 ? new SketchLine(from, to, kind) : new SketchLine(from, to, kind, 40 + random.Next(90), 15 * (1 + random.Next(3)));
}
