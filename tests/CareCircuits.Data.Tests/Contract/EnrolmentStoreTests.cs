using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class EnrolmentStoreTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_state_comes_back_exactly_as_it_was_decided(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();

        foreach (var step in Story(town, key))
        {
            rooms.Time.Now += TimeSpan.FromMinutes(10.5);
            Assert.Equal(Town.Written(await step()), Town.Written(await town.StateAsync(key)));
        }

        await town.ReplaysAsync(key);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task New_rooms_on_the_same_database_find_all_as_it_was(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        EnrolmentKey key;
        string before;
        Guid network;
        await using (var rooms = new Rooms(database.ConnectionString))
        {
            var town = await Town.BuildAsync(rooms);
            (network, key) = (town.Network, await town.EnrolAsync());
            foreach (var step in Story(town, key))
                await step();
            before = Town.Written(await town.StateAsync(key));
        }

        await using var again = new Rooms(database.ConnectionString);
        var same = new Town(again, network);

        Assert.Equal(before, Town.Written(await same.StateAsync(key)));
        Assert.Equal(4, (await again.Directory.ServicesAsync(network, null, 100, default)).Count);
        await same.ReplaysAsync(key);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_keeps_second_on_the_same_revision_is_refused_and_nothing_is_written(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        var before = (await rooms.Enrolments.LoadAsync(key, default))!;
        var keepings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => KeepingAsync(town, before, idempotencyKey: null)));

        var kept = await Task.WhenAll(keepings.Select(keeping => rooms.Enrolments.KeepAsync(keeping, default)));

        Assert.Single(kept, Kept.Done);
        Assert.Equal(7, kept.Count(answer => answer == Kept.ChangedMeanwhile));
        Assert.Single(await town.JournalAsync(key));
        await town.ReplaysAsync(key);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task The_same_key_twice_does_the_work_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var (key, elsewhere) = (await town.EnrolAsync(), await other.EnrolAsync());
        var made = new Signal.Happened("contact.made", new Dictionary<string, object?> { ["sentBy"] = "dr-lambert" });
        var first = await town.SendAsync(key, made, "k-1");
        var talked = new Signal.Completed(await town.EntryAsync(key, "first-talk"), "information", new Dictionary<string, object?>());
        await town.SendAsync(key, talked, "k-2");

        // The task is no longer open, so that the second would be refused if it had not been done before.
        var again = Assert.IsType<Outcome<Sent>.Accepted>(await town.SendAsync(key, talked, "k-2")).Value;
        var repeated = Assert.IsType<Outcome<Sent>.Accepted>(await town.SendAsync(key, made, "k-1")).Value;

        Assert.False(Assert.IsType<Outcome<Sent>.Accepted>(first).Value.WasRepeated);
        Assert.True(again.WasRepeated && repeated.WasRepeated);
        Assert.Equal(2, (await town.JournalAsync(key)).Count);

        // A key is the network's own.
        Assert.False(Assert.IsType<Outcome<Sent>.Accepted>(await other.SendAsync(elsewhere, made, "k-1")).Value.WasRepeated);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Keys_that_come_at_once_are_kept_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var keys = new List<EnrolmentKey>();
        for (var person = 0; person < 10; person++)
            keys.Add(await town.EnrolAsync());
        var keepings = await Task.WhenAll(keys.Select(async key => await KeepingAsync(town, (await rooms.Enrolments.LoadAsync(key, default))!, "the-same")));

        var kept = await Task.WhenAll(keepings.Select(keeping => rooms.Enrolments.KeepAsync(keeping, default)));

        Assert.Single(kept, Kept.Done);
        Assert.Equal(9, kept.Count(answer => answer == Kept.Repeated));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Two_hundred_signals_at_once_for_one_person_are_decided_in_an_order_and_none_is_lost(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        await using var host = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        Town[] hosts = kind == DatabaseKind.Postgres ? [town, new Town(host, town.Network)] : [town];

        var sent = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => hosts[number % hosts.Length].SendAsync(
            key,
            number % 2 == 0
                ? new Signal.Consented(number % 4 == 0 ? "care-coordination" : "crisis-support")
                : new Signal.Happened("contact.made", new Dictionary<string, object?> { ["sentBy"] = "dr-lambert" })))));

        Assert.All(sent, outcome => Assert.IsType<Outcome<Sent>.Accepted>(outcome));
        var journal = await town.JournalAsync(key);
        Assert.Equal(Enumerable.Range(1, 200), journal.Select(line => line.Entry.Number));
        Assert.Equal(100, journal.Count(line => line.Entry.Signal is Signal.Consented));
        await town.ReplaysAsync(key);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_one_enrolment_learns_another_of_the_same_person_does_not_forget(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var person = Guid.CreateVersion7();
        await rooms.People.SaveAsync(town.Network, Town.Marie(person), default);
        var (one, two) = (await town.EnrolAsync(person), await town.EnrolAsync(person));
        foreach (var key in (EnrolmentKey[])[one, two])
            await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        var (first, second) = (await town.EntryAsync(one, "first-talk"), await town.EntryAsync(two, "first-talk"));

        await Task.WhenAll(
            town.DoAsync(one, new Signal.Completed(first, "help-wished", new Dictionary<string, object?> { ["age"] = 51L })),
            town.DoAsync(two, new Signal.Completed(second, "help-wished", new Dictionary<string, object?> { ["commune"] = "Dison" })));

        var facts = (await rooms.People.FindAsync(town.Network, person, default))!.Facts;
        Assert.Equal((51L, "Dison"), (facts.Age, facts.Commune));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task The_journal_tells_who_did_what_and_comes_in_pages(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        foreach (var step in Story(town, key))
            await step();

        var page = await rooms.Enrolments.JournalAsync(key, after: 1, most: 2, default);
        var links = await rooms.Enrolments.LinksAsync(key, after: 1, most: 2, default);

        Assert.Equal([2, 3], page.Select(line => line.Entry.Number));
        Assert.All(page, line => Assert.True(line.Entry.IsIntact));
        Assert.All(page, line => Assert.Equal(Actor.Staff("ana"), line.By));
        Assert.Contains(page[0].Happenings, happening => happening is Happening.StepEntered);
        Assert.Equal(page.Select(line => line.Entry.Hash), links.Select(link => link.Hash));
        Assert.Equal(page.Select(line => line.Entry.Before), links.Select(link => link.Before));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task One_network_never_sees_another(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        var foreign = key with { Network = other.Network };
        var person = (await rooms.Enrolments.LoadAsync(key, default))!.Person;

        Assert.Null(await rooms.Enrolments.LoadAsync(foreign, default));
        Assert.Empty(await rooms.Enrolments.JournalAsync(foreign, 0, 10, default));
        Assert.Empty(await rooms.Enrolments.LinksAsync(foreign, 0, 10, default));
        Assert.Null(await rooms.People.FindAsync(other.Network, person, default));
        await rooms.People.EraseAsync(other.Network, person, default);
        Assert.NotNull(await rooms.Enrolments.LoadAsync(key, default));
    }

    /// <summary>Contact, crisis, case manager: tasks, rules, searches, branches, timers, data of many kinds.</summary>
    internal static IEnumerable<Func<Task<Enrolment>>> Story(Town town, EnrolmentKey key) =>
    [
        () => town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert")),
        () => town.HappensAsync(key, "crisis.reported", ("danger", "now")),
        () => town.CompletesAsync(key, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false)),
        () => town.AnswersAsync(key, "find-mobile-team", "equipe-mobile", Reply.Received),
        () => town.AnswersAsync(key, "find-mobile-team", "equipe-mobile", Reply.Accepted),
        () => town.AnswersAsync(key, "find-place", "unite-de-crise", Reply.Declined),
        () => town.HappensAsync(key, "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02")),
        () => town.AnswersAsync(key, "match", "ana", Reply.Accepted),
        () => town.CompletesAsync(key, "first-meeting", "yes-together"),
        () => town.CompletesAsync(key, "first-talk", "information", ("ownWords", "Bonjour"), ("age", 43L)),
    ];

    /// <summary>A small decision, with rows of one's own choice.</summary>
    internal static async Task<Keeping> KeepingAsync(Town town, LoadedEnrolment before, string? idempotencyKey, WorkChanges? changes = null)
    {
        var circuit = await town.Rooms.Library.FindAsync(town.Network, Town.Circuit, 1, default);
        var signal = new Signal.Consented("care-coordination");
        var situation = new Situation { Person = before.Facts };
        var decision = Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(circuit, before.State, signal, situation, Rooms.Monday9)).Value;
        return new Keeping
        {
            Before = before,
            Decision = decision,
            Entry = JournalEntry.After(before.LastEntry, before.LastHash, Rooms.Monday9, signal, situation, decision.After),
            By = Actor.Staff("ana"),
            Changes = changes ?? new WorkChanges(),
            IdempotencyKey = idempotencyKey,
        };
    }
}
