using System.Diagnostics;
using System.Globalization;
using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>A process under load is killed (kill -9) at random moments, again and again; each time all that it said must be true.</summary>
public class CrashTests
{
    private const int People = 6;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(700);

    [Theory]
    [OnEveryDatabase]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_done_when_the_process_is_killed(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        Guid network;
        await using (var rooms = new Rooms(database.ConnectionString))
            network = (await Town.BuildAsync(rooms)).Network;

        var (chance, acknowledged, dues) = (new Random(), 0, 0);
        for (var round = 0; round < Rounds(kind); round++)
        {
            EnrolmentKey[] keys;
            await using (var rooms = new Rooms(database.ConnectionString))
                keys = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => new Town(rooms, network).EnrolAsync()));

            var said = LiveAndDie(database.ConnectionString, network, keys, chance.NextDouble() * LongestLife);
            await using var after = new Rooms(database.ConnectionString);
            dues += await HoldsAsync(new Town(after, network), keys, said);
            acknowledged += said.Count;
        }

        // A test that killed before anything was done would prove nothing.
        Assert.True(acknowledged > 10 * Rounds(kind), $"only {acknowledged} signals were acknowledged");
        Assert.True(dues > 0, "no due row was ever sent");
    }

    /// <summary>CARE_CRASH_ROUNDS sets how often: twenty by default, since each costs a start of a process.</summary>
    private static int Rounds(DatabaseKind kind) =>
        int.TryParse(Environment.GetEnvironmentVariable("CARE_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds
        : kind == DatabaseKind.Sqlite ? 20 : 6;

    /// <summary>Starts the load, kills it a while after its first word, and gives all that it said.</summary>
    private static List<Acknowledged> LiveAndDie(string connectionString, Guid network, EnrolmentKey[] keys, TimeSpan life)
    {
        string[] arguments = [typeof(Program).Assembly.Location, Load.Name, connectionString, network.ToString(), .. keys.Select(key => key.Enrolment.ToString())];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        List<string> lines = [];
        Assert.True(process.StandardOutput.ReadLine() is { } first && Add(lines, first), "the load never began");
        using var death = new System.Threading.Timer(_ => process.Kill(), null, life, Timeout.InfiniteTimeSpan);
        while (process.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        process.WaitForExit();

        // The last line may be cut off; then it was not said.
        return [.. lines.Select(line => line.Split(' ')).Where(words => words is [_, _, "marked" or "plain"]).Select(words => new Acknowledged(Guid.Parse(words[0]), words[1], words[2] == "marked"))];
    }

    private static bool Add(List<string> lines, string line)
    {
        lines.Add(line);
        return true;
    }

    /// <summary>How many due rows were sent.</summary>
    private static async Task<int> HoldsAsync(Town town, EnrolmentKey[] keys, List<Acknowledged> said)
    {
        var rooms = town.Rooms;
        foreach (var word in said)
            Assert.True(await rooms.Enrolments.WasKeptAsync(town.Network, word.Mark, default), $"{word.Mark} was acknowledged and is lost");

        var rows = (await rooms.Dues.ClaimAsync(Rooms.Monday9.AddYears(5), 1_000_000, TimeSpan.Zero, default)).ToLookup(claim => claim.Enrolment);
        var sent = 0;
        foreach (var key in keys)
        {
            var journal = await town.JournalAsync(key);
            var marks = journal.Select(line => line.Entry.Signal).OfType<Signal.Happened>().Select(happened => happened.Data.GetValueOrDefault("sentBy")).OfType<string>().ToList();
            Assert.Equal(marks.Count, marks.Distinct().Count());
            Assert.Empty(said.Where(word => word.Enrolment == key.Enrolment && word.IsMarked).Select(word => word.Mark).Except(marks));

            var dues = journal.Select(line => line.Entry.Signal).OfType<Signal.Due>().ToList();
            Assert.Equal(dues.Count, dues.Distinct().Count());
            sent += dues.Count;
            if (journal.Count > 0)
                await town.ReplaysAsync(key);

            var timers = (await town.StateAsync(key)).Running.SelectMany(instance => instance.Stays)
                .SelectMany(stay => stay.Timers, (stay, timer) => (stay.Entry, timer.Kind, timer.Index, timer.At.ToUniversalTime()));
            Assert.Equal(timers.Order(), rows[key].Select(claim => (claim.Key.Entry, claim.Key.Kind, claim.Key.Index, claim.At)).Order());
        }

        return sent;
    }

    private sealed record Acknowledged(Guid Enrolment, string Mark, bool IsMarked);
}
