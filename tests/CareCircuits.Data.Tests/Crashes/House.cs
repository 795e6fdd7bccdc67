using System.Diagnostics;
using CareCircuits.Care.Enrolling;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>One database whose host dies again and again. Whoever comes next finds what was left, some days later.</summary>
internal sealed class House(FreshDatabase database, Guid network, Random chance) : IAsyncDisposable
{
    private const int People = 6;
    private const int MostWords = 250;
    private const int MostMilliseconds = 25;
    private static readonly TimeSpan BetweenLives = TimeSpan.FromDays(4);
    private readonly List<EnrolmentKey> everyone = [];
    private readonly List<Word> said = [];
    private DateTimeOffset now = Rooms.Monday9;

    public int Acknowledged => said.OfType<Word.Acknowledged>().Count();

    /// <summary>How many due rows were sent, and how many messages were delivered.</summary>
    public (int Dues, int Messages) Sent { get; private set; }

    public static async Task<House> BuildAsync(DatabaseKind kind, int seed)
    {
        var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        return new House(database, (await Town.BuildAsync(rooms)).Network, new Random(seed));
    }

    /// <summary>A life under load with people of its own, ended at a random moment, and a look at what is true.</summary>
    public async Task LiveAndDieAsync()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var town = new Town(rooms, network);
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => town.EnrolAsync()));
        everyone.AddRange(people);
        var life = await Task.Run(() => LiveAndDie(people));
        said.AddRange(life);
        now += BetweenLives;

        // Nobody else was there: what a life carried twice, it sent twice.
        Assert.Equal(life.OfType<Word.Carried>().Count(), life.OfType<Word.Carried>().Distinct().Count());
        await Truth.HoldsAsync(town, people, life);
    }

    /// <summary>Somebody comes who is not killed, and does all that is due. Then everything that was ever said is held against what is there.</summary>
    public async Task SettleAsync()
    {
        using var last = new MemoryStream();
        var words = new Words(last);
        await using var rooms = new Rooms(database.ConnectionString, carrier: words);
        rooms.Time.Now = now + TimeSpan.FromDays(30);
        while (await rooms.Sender.SendAsync(500, 16, default) + await rooms.OutboxSender.SendAsync(500, default) > 0)
        {
        }

        last.Position = 0;
        using var reader = new StreamReader(last);
        while (await reader.ReadLineAsync() is { } line)
            said.Add(Words.Heard(line)!);
        Sent = await Truth.HoldsAsync(new Town(rooms, network), everyone, said);
        await Truth.NothingWaitsAsync(rooms);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Kills the process (kill -9) some milliseconds after some word: while it decides, writes, waits for the disk, or delivers.</summary>
    private List<Word> LiveAndDie(IEnumerable<EnrolmentKey> people)
    {
        var (last, after) = (chance.Next(MostWords), chance.NextDouble() * MostMilliseconds);
        var program = new ProcessStartInfo("dotnet", Load.Arguments(database.ConnectionString, network, now, people)) { RedirectStandardOutput = true };

        // It dies before anything that is compiled a second time would pay.
        program.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(program)!;
        using var death = new System.Threading.Timer(_ => process.Kill());
        List<Word> words = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Words.Heard(line) is { } word)
                words.Add(word);
            if (words.Count == last + 1)
                death.Change(TimeSpan.FromMilliseconds(after), Timeout.InfiniteTimeSpan);
        }

        process.WaitForExit();
        Assert.True(words.Count > last, "the process ended before it was killed");
        return words;
    }
}
