using BenchmarkDotNet.Attributes;
using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Benchmarks;

/// <summary>A due moment, counted each way: part of nearly every decision.</summary>
[MemoryDiagnoser]
public class ClockBenchmarks
{
    private static readonly DateTimeOffset From = new(2026, 3, 27, 17, 0, 0, TimeSpan.FromHours(1));

    private readonly CircuitClock clock = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"), WorkingCalendar.Belgium);
    private readonly TimeLimit elapsed = Limit(ClockKind.Elapsed, new Duration(0, 0, 0, 0, TimeSpan.FromHours(72)));
    private readonly TimeLimit working = Limit(ClockKind.Working, new Duration(0, 0, 0, 0, TimeSpan.FromHours(16)));
    private readonly TimeLimit calendar = Limit(ClockKind.Calendar, new Duration(0, 0, 0, 7, TimeSpan.Zero));

    [Benchmark]
    public DateTimeOffset Elapsed() => clock.MomentOf(elapsed, From);

    [Benchmark]
    public DateTimeOffset Working() => clock.MomentOf(working, From);

    [Benchmark]
    public DateTimeOffset Calendar() => clock.MomentOf(calendar, From);

    [Benchmark]
    public TimeSpan LongestWorking() => clock.LongestOf(working);

    private static TimeLimit Limit(ClockKind kind, Duration after) => new() { Clock = kind, After = after };
}
