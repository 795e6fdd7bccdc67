using System.Diagnostics;

namespace CareCircuits.Benchmarks.Quick;

/// <summary>
/// Plain loops: warm, then the best of three spans. Good to a few per cent, in seconds. Rates count processor time and not the
/// clock on the wall, so that neighbours on a busy machine do not slow them.
/// </summary>
internal static class Measure
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(0.7);

    /// <summary>How often a second of one core, and how many bytes are allocated each time.</summary>
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

    /// <summary>How long each takes on the wall, in milliseconds, in order of length; and the processor time of one, on average.</summary>
    public static (double[] Sorted, double Processor) Times(int count, Action act)
    {
        var times = new double[count];
        var used = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < count; time++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            times[time] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        used = Environment.CpuUsage.TotalTime - used;
        Array.Sort(times);
        return (times, used.TotalMilliseconds / count);
    }

    public static double Percentile(double[] sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];

    private static double Loop(Action act, TimeSpan span)
    {
        var (count, batch) = (0L, 1);
        TimeSpan used;
        var before = Environment.CpuUsage.TotalTime;
        do
        {
            var start = Stopwatch.GetTimestamp();
            for (var time = 0; time < batch; time++)
                act();

            count += batch;
            used = Environment.CpuUsage.TotalTime - before;
            if (Stopwatch.GetElapsedTime(start) < LongestBatch)
                batch *= 2; // Asking for the time must not cost what is measured.
        }
        while (used < span);

        return count / used.TotalSeconds;
    }
}
