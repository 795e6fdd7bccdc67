using System.Diagnostics;
using System.Globalization;
using CareCircuits.Benchmarks.Samples;

namespace CareCircuits.Benchmarks;

/// <summary>The first load, compilation and evaluation of a process: run with its argument, this program prints its milliseconds.</summary>
internal static class FirstLoad
{
    public const string Argument = "first-load";

    public static void Print()
    {
        var start = Stopwatch.GetTimestamp();
        var set = TenRules.Load(TenRules.Bytes);
        _ = set.Evaluate(TenRules.FactsFor(set));
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }
}
