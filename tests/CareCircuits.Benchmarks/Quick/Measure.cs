using System.Diagnostics;

namespace CareCircuits.Benchmarks.Quick;

/// <summary>Plain loops: warm, then the best of three spans. Good to a few per cent, in seconds.</summary>
internal static class Measure
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(0.7);

    /// <summary>How often a second, on one core, and how many bytes are allocated each time.</summary>
    public static (double PerSecond, double Bytes) Rate(Action act)
    {
        _ = Loop(act, Warm);
        var best = 0d;
        for (var round = 0; round < 3; round++)
            best = Math.Max(best, Loop(act, Span));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1000; time++)
            act();

        return (best, (GC.GetAllocatedBytesForCurrentThread() - before) / 1000d);
    }

    /// <summary>How long each takes, in milliseconds, in order of length.</summary>
    public static double[] Times(int count, Action act)
    {
        var times = new double[count];
        for (var time = 0; time < count; time++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            times[time] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    public static double Percentile(double[] sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];

    private static double Loop(Action act, TimeSpan span)
    {
        var count = 0L;
        var start = Stopwatch.GetTimestamp();
        do
        {
            for (var time = 0; time < 100; time++)
                act();

            count += 100;
        }
        while (Stopwatch.GetElapsedTime(start) < span);

        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
