using BenchmarkDotNet.Attributes;
using CareCircuits.Admin.Circuits.Drawing;

namespace CareCircuits.Benchmarks;

/// <summary>Laying out a workflow, as screens do once for each version and language.</summary>
public class LayoutBenchmarks
{
    private const int Steps = 200;

    private readonly Sketch sketch = Story();

    [Benchmark]
    public int LayOutTwoHundredSteps() => Layout.Of(sketch).Lines.Count;

    /// <summary>A story of groups of ten steps: each with a refusal to an end, a detour when time is up, and a loop back.</summary>
    private static Sketch Story()
    {
        var box = new SketchBox(248, 82);
        List<SketchLine> lines = [];
        for (var step = 0; step < Steps; step++)
        {
            lines.Add(new SketchLine(step, step + 1, LineKind.Onward, 90, 19));
            if (step % 3 == 0)
                lines.Add(new SketchLine(step, Steps + 1, LineKind.Refusal, 110, 19));
            if (step % 4 == 0)
                lines.Add(new SketchLine(step, Math.Min(Steps, step + 3), LineKind.Time, 100, 34));
            if (step % 10 == 9)
                lines.Add(new SketchLine(step, step - 7, LineKind.Onward, 100, 19));
        }

        return new Sketch([.. Enumerable.Repeat(box, Steps), box with { IsEnd = true }, box with { IsEnd = true }], lines, 0);
    }
}
