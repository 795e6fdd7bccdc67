using System.Diagnostics;
using CareCircuits.Care.Access;
using CareCircuits.Care.Replaying;

namespace CareCircuits.Data.Tests.Contract;

public class ReplayingTests
{
    private const int Many = 1_000;

    [Theory]
    [OnEveryDatabase]
    public async Task The_past_of_the_last_months_is_replayed_and_only_those_who_would_have_felt_the_change_are_shown(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        await town.PublishSecondAsync("central-entry-point", text => text.Replace("\"first-talk\"", "\"first-words\"", StringComparison.Ordinal));
        var els = await town.DeskAsync("els", "accueil", NetworkRoles.Coordinator);
        var old = await town.ProposeAsync(Town.Marie(Guid.CreateVersion7()));
        rooms.Time.Now += TimeSpan.FromDays(200);
        var informed = await town.ProposeAsync(Town.Marie(Guid.CreateVersion7()));
        await town.CompletesAsync(informed, "first-talk", "information");
        var waiting = await town.ProposeAsync(Town.Marie(Guid.CreateVersion7()));

        var same = await LastAsync(rooms, town, els, version: 1, months: 1);
        Assert.Equal((2, 2, 0, 0), (same.Total, same.Done, same.Unreadable, same.Cases.Count));

        // Who did something at a step that is gone could not have done it; who still waits would wait as well.
        var other = await LastAsync(rooms, town, els, version: 2, months: 1);
        Assert.Contains(informed, other.Cases.Select(one => one.Enrolment));
        Assert.DoesNotContain(old, other.Cases.Select(one => one.Enrolment));
        Assert.NotEqual(informed, waiting);
        Assert.All(await rooms.Get<ReplayWork>().LinesAsync(els, other.Cases, default), line => Assert.Null(line.Person!.Name));
        Assert.Equal(3, (await LastAsync(rooms, town, els, version: 1, months: 12)).Total);
        Assert.Empty(await AllAsync(rooms, town, await town.DeskAsync("ana", "ssm-vesdre", "case-manager"), 1, 12));
    }

    [Fact]
    public async Task A_thousand_pasts_are_replayed_in_under_a_minute()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Sqlite);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var els = await town.DeskAsync("els", "accueil", NetworkRoles.Coordinator);
        await Parallel.ForAsync(0, Many, async (_, _) =>
        {
            var key = await town.ProposeAsync(Town.Marie(Guid.CreateVersion7()));
            await town.CompletesAsync(key, "first-talk", "help-wished");
            await town.CompletesAsync(key, "needs", "declined");
        });

        var since = Stopwatch.GetTimestamp();
        var last = await LastAsync(rooms, town, els, version: 1, months: 1);
        Assert.Equal((Many, Many, 0), (last.Total, last.Done, last.Cases.Count));
        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1));
    }

    private static async Task<ReplayProgress> LastAsync(Rooms rooms, Town town, Desk desk, int version, int months) => (await AllAsync(rooms, town, desk, version, months))[^1];

    private static async Task<List<ReplayProgress>> AllAsync(Rooms rooms, Town town, Desk desk, int version, int months)
    {
        List<ReplayProgress> all = [];
        var draft = await rooms.Library.FindAsync(town.Network, Town.Circuit, version, default);
        await foreach (var progress in rooms.Get<ReplayWork>().RunAsync(desk, Town.Circuit, draft, months, default))
            all.Add(progress);
        return all;
    }
}
