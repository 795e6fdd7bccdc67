using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Circuits;

/// <summary>Plays all rehearsals of a circuit, one after the other.</summary>
public static class RehearsalRun
{
    /// <summary>Between two rehearsals that are told; they take fractions of a millisecond.</summary>
    private const int Each = 8;

    /// <summary>A rehearsal that takes no longer is cheap enough to be played after each edit.</summary>
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(5);

    /// <summary>Plays them; <paramref name="told"/> hears now and then how many are done.</summary>
    public static async Task<Rehearsed> AllAsync(Circuit circuit, IReadOnlyList<Scenario> scenarios, Func<int, Task> told, CancellationToken cancellation)
    {
        List<ScenarioResult> results = [];
        foreach (var scenario in scenarios)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Rehearsal.Run(circuit, scenario));
            if (results.Count % Each == 0)
                await told(results.Count);
        }

        return new Rehearsed(results);
    }

    /// <summary>Plays them as long as they are cheap together; null where they are not.</summary>
    public static Rehearsed? IfCheap(Circuit circuit, IReadOnlyList<Scenario> scenarios, TimeProvider time, CancellationToken cancellation)
    {
        var (since, most) = (time.GetTimestamp(), Cheap * scenarios.Count);
        List<ScenarioResult> results = [];
        foreach (var scenario in scenarios)
        {
            if (cancellation.IsCancellationRequested || time.GetElapsedTime(since) > most)
                return null;
            results.Add(Rehearsal.Run(circuit, scenario));
        }

        return new Rehearsed(results);
    }
}
