using System.Diagnostics;
using System.Globalization;
using CareCircuits.Benchmarks.Samples;

namespace CareCircuits.Benchmarks;

/// <summary>The first rule set of a process: run with one of these arguments, this program prints the milliseconds it took on the wall and of the processor.</summary>
internal static class FirstLoad
{
    public const string Evaluated = "first-load";
    public const string Compiled = "first-compile";

    public static void Print(bool compile)
    {
        var used = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var set = TenRules.Load(TenRules.Bytes);
        if (compile)
            set.Compile();
        _ = set.Evaluate(TenRules.FactsFor(set));
        var wall = Stopwatch.GetElapsedTime(start);
        used = Environment.CpuUsage.TotalTime - used;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall.TotalMilliseconds} {used.TotalMilliseconds}"));
    }
}
