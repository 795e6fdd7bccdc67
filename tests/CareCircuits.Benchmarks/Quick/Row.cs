using System.Globalization;

namespace CareCircuits.Benchmarks.Quick;

/// <summary>One line of the table: what, how fast, and what was aimed at.</summary>
internal sealed record Row(string What, Func<string> Figure, string Target)
{
    public static Row Rate(string what, string target, Action act) => new(what, () =>
    {
        var (perSecond, bytes) = Measure.Rate(act);
        return string.Create(CultureInfo.InvariantCulture, $"{perSecond:N0} a second, {bytes:N0} bytes each");
    }, target);

    public static Row Times(string what, string target, int warm, int count, Action act) => new(what, () =>
    {
        _ = Measure.Times(warm, act);
        var (sorted, processor) = Measure.Times(count, act);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {Measure.Percentile(sorted, 0.5):N2} ms, p99 {Measure.Percentile(sorted, 0.99):N2} ms (processor {processor:N2} ms)");
    }, target);
}
