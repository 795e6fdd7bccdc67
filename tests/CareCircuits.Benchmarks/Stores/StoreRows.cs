using System.Diagnostics;
using System.Globalization;
using CareCircuits.Benchmarks.Quick;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Benchmarks.Stores;

/// <summary>What a database bears: signals loaded, decided and kept durably, and due rows sent.</summary>
internal static class StoreRows
{
    private const int Callers = 256;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);
    private static readonly Dictionary<string, object?> Nothing = [];

    public static IEnumerable<Row> All()
    {
        int[] sizes = Environment.GetEnvironmentVariable("CARE_BENCH_MILLION") is { Length: > 0 } ? [1_000, 100_000, 1_000_000] : [1_000, 100_000];
        var server = Environment.GetEnvironmentVariable("CARE_TEST_POSTGRES") is { Length: > 0 } given ? given : null;
        foreach (var size in sizes)
            yield return Keeps("SQLite", size, ">= 4,000, flat", OnSqlite);
        yield return Drains("SQLite", "<= 25 s", OnSqlite);
        if (server is null)
            yield break;
        foreach (var size in sizes)
            yield return Keeps("PostgreSQL", size, "-", work => OnPostgres(server, work));
        yield return Drains("PostgreSQL", "-", work => OnPostgres(server, work));
    }

    private static Row Keeps(string database, int size, string target, Func<Func<string, Task<string>>, Task<string>> on) => new(
        string.Create(CultureInfo.InvariantCulture, $"keep: {database}, {size:N0} enrolments, {Callers} callers"),
        () => on(connection => KeepsAsync(connection, size)).GetAwaiter().GetResult(),
        target);

    private static Row Drains(string database, string target, Func<Func<string, Task<string>>, Task<string>> on) => new(
        $"drain: {database}, 100,000 due rows", () => on(connection => DrainAsync(connection, 100_000)).GetAwaiter().GetResult(), target);

    /// <summary>Each caller completes a task of people of its own: the next one is opened, three due rows go and three come.</summary>
    private static async Task<string> KeepsAsync(string connection, int size)
    {
        await using var busy = await BusyNetwork.OpenAsync(connection, size);

        // As in life, no two moments are the same.
        busy.Time.Run();
        var entries = Enumerable.Repeat(busy.FirstEntry, size).ToArray();
        await RunAsync(busy, entries, Warm);
        var before = Environment.CpuUsage.TotalTime;
        var (times, took) = await RunAsync(busy, entries, Span);
        var worked = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / times.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Length / took.TotalSeconds:N0} a second, p95 {Measure.Percentile(times, 0.95):N1} ms, {worked:N0} µs of core");
    }

    private static async Task<(double[] Times, TimeSpan Took)> RunAsync(BusyNetwork busy, int[] entries, TimeSpan span)
    {
        var start = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            List<double> times = [];
            var chance = new Random(caller);
            while (Stopwatch.GetElapsedTime(start) < span)
            {
                var place = (chance.Next(Math.Max(1, entries.Length / Callers)) * Callers) + caller;
                if (place >= entries.Length)
                    continue;
                var began = Stopwatch.GetTimestamp();
                var sent = await busy.SendAsync(busy.Enrolments[place], new Signal.Completed(entries[place], "met", Nothing));
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                entries[place] = BusyNetwork.EntryOf(sent.State);
            }

            return times;
        }));
        var times = (await Task.WhenAll(callers)).SelectMany(each => each).ToArray();
        var took = Stopwatch.GetElapsedTime(start);
        Array.Sort(times);
        return (times, took);
    }

    /// <summary>One reminder for each of so many people, sent by a sender as the jobs have it.</summary>
    private static async Task<string> DrainAsync(string connection, int rows)
    {
        await using var busy = await BusyNetwork.OpenAsync(connection, rows);
        await busy.ForAllAsync(key => busy.SendAsync(key, new Signal.Completed(busy.FirstEntry, "met", Nothing)));
        busy.Time.Now = (await busy.Dues.NextAsync(default))!.Value;
        var (sent, start) = (0, Stopwatch.GetTimestamp());
        while (await busy.Sender.SendAsync(500, 64, default) is var some and > 0)
            sent += some;
        var took = Stopwatch.GetElapsedTime(start);
        return string.Create(CultureInfo.InvariantCulture, $"{sent:N0} rows in {took.TotalSeconds:N1} s");
    }

    internal static async Task<string> OnSqlite(Func<string, Task<string>> work)
    {
        var folder = Directory.CreateTempSubdirectory("care-bench-");
        try
        {
            return await work($"Data Source={Path.Combine(folder.FullName, "care.db")}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> OnPostgres(string server, Func<string, Task<string>> work)
    {
        var name = $"care_bench_{Environment.ProcessId}_{Stopwatch.GetTimestamp()}";
        await DoAsync(server, $"create database {name}");
        try
        {
            return await work(new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 32 }.ToString());
        }
        finally
        {
            await DoAsync(server, $"drop database {name} with (force)");
        }
    }

    private static async Task DoAsync(string server, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
