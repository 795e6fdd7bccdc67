using System.Diagnostics;
using System.Globalization;
using CareCircuits.Admin.Studio;
using CareCircuits.Benchmarks.Quick;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Care.Replaying;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Benchmarks.Stores;

/// <summary>What the studio asks of the house: one edit of a long workflow kept and checked, and the past of many people under a draft.</summary>
internal static class DesignRows
{
    private const int Edits = 60;

    public static IEnumerable<Row> All()
    {
        yield return new Row("studio: edit 200 steps, keep on SQLite, read, check", () => StoreRows.OnSqlite(EditAsync).GetAwaiter().GetResult(), "<= 100 ms");
        yield return new Row("replay: 1,000 enrolments of 10 signals, SQLite", () => StoreRows.OnSqlite(connection => ReplayAsync(connection, 1_000)).GetAwaiter().GetResult(), "< 1 min");
    }

    /// <summary>All that the server does for one edit, but for the drawing, which has a row of its own.</summary>
    private static async Task<string> EditAsync(string connection)
    {
        await using var busy = await BusyNetwork.OpenAsync(connection, 1);
        busy.Time.Run();
        var files = Value(Beginning.NextVersion(SampleCircuit.WithSteps(200), 1));
        var seen = new ReadDraft(Value(await busy.Beginnings.BeginAsync(busy.Designer, files, null, default)), null);
        var times = new double[Edits];
        for (var number = -10; number < Edits; number++)
        {
            var start = Stopwatch.GetTimestamp();
            var wanted = Value(StepEdits.Insert(seen.Draft.Files, "long", Palette.Contact, new ArrowPlace("b7-notify", WayKind.Next)));
            var what = new EditKind("step.insert", number.ToString(CultureInfo.InvariantCulture));
            seen = new ReadDraft(Value(await busy.Editing.EditAsync(busy.Designer, seen.Draft.Files, wanted, what, default)), null);
            _ = seen.Findings.Count;
            if (number >= 0)
                times[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"p50 {Measure.Percentile(times, 0.5):N1} ms, p95 {Measure.Percentile(times, 0.95):N1} ms");
    }

    private static async Task<string> ReplayAsync(string connection, int people)
    {
        await using var busy = await BusyNetwork.OpenAsync(connection, 1);
        await Parallel.ForAsync(0, people, async (_, _) => await busy.LiveAsync(6));
        var next = Value(Beginning.NextVersion(ShippedCircuit.Read()));
        var draft = Value(PropertyEdits.Set(
            next, DraftPlace.InStep(next, "case-management", "contact", "/due"), System.Text.Json.Nodes.JsonValue.Create("P5D")));
        var circuit = Circuit.From(CircuitReader.Read(draft.Sources));
        var start = Stopwatch.GetTimestamp();
        ReplayProgress? last = null;
        await foreach (var progress in busy.Replays.RunAsync(busy.Designer, "dual-diagnosis", circuit, 6, default))
            last = progress;
        return string.Create(CultureInfo.InvariantCulture, $"{last!.Done:N0} in {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s, {last.Cases.Count:N0} otherwise, {last.Unreadable} unreadable");
    }

    private static T Value<T>(Outcome<T> outcome) => outcome is Outcome<T>.Accepted(var value) ? value : throw new InvalidOperationException(outcome.ToString());
}
