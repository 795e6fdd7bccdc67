using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CareCircuits.Benchmarks.Quick;

namespace CareCircuits.Benchmarks.Pages;

/// <summary>How long pages take while fifty people are signed in and at work: each opens a page, reads for a while, and opens the next one.</summary>
internal static class PageRows
{
    private const int People = 50;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);
    private static readonly string[] Everybody = ["/", "/people", "/enter", "/discharges", "/crisis", "/circuits", "/circuits/dual-diagnosis/v1"];

    public static IEnumerable<Row> All()
    {
        var measured = new Lazy<(ILookup<string, double> Times, TimeSpan First)>(() => MeasureAsync().GetAwaiter().GetResult());
        yield return new Row("pages: start of the host to its first page", () => string.Create(CultureInfo.InvariantCulture, $"{measured.Value.First.TotalSeconds:N1} s"), "<= 3 s");
        yield return new Row($"pages: all of them, {People} people at work", () => Figure(measured.Value.Times.SelectMany(page => page)), "p95 <= 100 ms");
        foreach (var page in Everybody.Append("/people/{id}"))
            yield return new Row($"pages: {page}", () => Figure(measured.Value.Times[page]), "p95 <= 100 ms");
    }

    private static string Figure(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return string.Create(
            CultureInfo.InvariantCulture, $"p50 {Measure.Percentile(sorted, 0.5):N1} ms, p95 {Measure.Percentile(sorted, 0.95):N1} ms, p99 {Measure.Percentile(sorted, 0.99):N1} ms, {sorted.Length:N0} pages");
    }

    private static async Task<(ILookup<string, double> Times, TimeSpan First)> MeasureAsync()
    {
        await using var house = await BusyHouse.OpenAsync();
        var times = new ConcurrentBag<(string Page, double Time)>();
        var readers = await house.SignInAsync(People);
        await Task.WhenAll(readers.Select((reader, place) => ReadAsync(reader, place, Warm, null)).Append(house.WorkAsync(Warm)));
        await Task.WhenAll(readers.Select((reader, place) => ReadAsync(reader, place, Span, times)).Append(house.WorkAsync(Span)));
        return (times.ToLookup(time => time.Page, time => time.Time), house.ToFirstPage);
    }

    private static async Task ReadAsync(HttpClient reader, int seed, TimeSpan span, ConcurrentBag<(string Page, double Time)>? times)
    {
        var chance = new Random(seed);
        var since = Stopwatch.GetTimestamp();
        await Task.Delay(Reading * chance.NextDouble());
        string[] people = [];
        while (Stopwatch.GetElapsedTime(since) < span)
        {
            var opensFile = people.Length > 0 && chance.Next(4) == 0;
            var page = opensFile ? people[chance.Next(people.Length)] : Everybody[chance.Next(Everybody.Length)];
            var began = Stopwatch.GetTimestamp();
            var text = await reader.GetStringAsync(page);
            times?.Add((opensFile ? "/people/{id}" : page, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            if (page == "/people")
                people = BusyHouse.PeopleOn(text);
            await Task.Delay(Reading * (0.5 + chance.NextDouble()));
        }
    }
}
