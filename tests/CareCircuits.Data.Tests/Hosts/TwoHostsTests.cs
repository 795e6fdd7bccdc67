using CareCircuits.Care.Enrolling;
using CareCircuits.Data.Tests.Crashes;
using CareCircuits.Data.Tests.Postgres;

namespace CareCircuits.Data.Tests.Hosts;

/// <summary>Two hosts, each a process of its own, on one PostgreSQL.</summary>
public class TwoHostsTests
{
    private const int People = 60;
    private static readonly DateTimeOffset Later = Rooms.Monday9.AddDays(10);

    /// <summary>What a person who waits may be asked to bear when a host dies.</summary>
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(30);

    [FactOnPostgres]
    public async Task Two_hosts_share_the_work_and_when_one_is_killed_the_other_takes_over_what_it_held_within_half_a_minute()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Postgres);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        List<EnrolmentKey> people = [];
        for (var person = 0; person < People; person++)
        {
            people.Add(await town.EnrolAsync());
            await town.HappensAsync(people[^1], "contact.made", ("sentBy", "dr-lambert"));
        }

        using var one = await HostProcess.StartAsync(database.ConnectionString, Later);
        using var other = await HostProcess.StartAsync(database.ConnectionString, Later);

        // Both at once, so that they run into each other.
        var shares = await Task.WhenAll(WorkAsync(one, turns: 4), WorkAsync(other, turns: 4));
        Assert.All(shares, share => Assert.True(share >= 20, $"one had a share of {share}"));

        Assert.Equal(9, await other.AskAsync("hold-rows 9"));
        await other.KillAsync();
        await DrainAsync(one);
        Assert.Equal(9, await WaitingAsync(rooms));

        await one.AtAsync(Later + Bearable);
        await DrainAsync(one);
        await Truth.HoldsAsync(town, people, [.. one.Said, .. other.Said]);
        rooms.Time.Now = Later + Bearable;
        await Truth.NothingWaitsAsync(rooms);
    }

    [FactOnPostgres]
    public async Task Messages_that_a_dead_host_held_are_delivered_by_the_other_within_half_a_minute()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Postgres);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        using var one = await HostProcess.StartAsync(database.ConnectionString, Later);
        using var other = await HostProcess.StartAsync(database.ConnectionString, Later);
        while (await one.AskAsync("send 50") > 0)
        {
        }

        Assert.Equal(1, await other.AskAsync("hold-messages 50"));
        await other.KillAsync();
        Assert.Equal(0, await one.AskAsync("deliver 50"));

        await one.AtAsync(Later + Bearable);
        await DrainAsync(one);
        var (_, messages) = await Truth.HoldsAsync(town, [key], one.Said);
        Assert.True(messages > 0, "there was nothing to deliver");
        rooms.Time.Now = Later + Bearable;
        await Truth.NothingWaitsAsync(rooms);
    }

    /// <summary>So many turns of both jobs; how many due rows were in them.</summary>
    private static async Task<int> WorkAsync(HostProcess host, int turns)
    {
        var rows = 0;
        for (var turn = 0; turn < turns; turn++)
        {
            rows += await host.AskAsync("send 5");
            await host.AskAsync("deliver 5");
        }

        return rows;
    }

    private static async Task DrainAsync(HostProcess host)
    {
        while (await host.AskAsync("send 50") + await host.AskAsync("deliver 50") > 0)
        {
        }
    }

    /// <summary>Rows that are due and belong, for the time of a claim, to the dead.</summary>
    private static async Task<int> WaitingAsync(Rooms rooms)
    {
        await using var context = rooms.Store.NewContext();
        return context.Set<Model.Rows.StoredDue>().Count(row => row.At <= Later);
    }
}
