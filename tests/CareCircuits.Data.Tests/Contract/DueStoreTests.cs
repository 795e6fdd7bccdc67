using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class DueStoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset InAYear = Rooms.Monday9.AddYears(1);

    [Theory]
    [OnEveryDatabase]
    public async Task Rows_come_and_go_with_the_state(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();

        foreach (var step in EnrolmentStoreTests.Story(town, key))
        {
            var state = await step();
            Assert.Equal(Timers(state), await AllAsync(rooms.Dues));
        }
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_row_is_claimed_once_however_many_ask_at_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        await using var other = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        for (var person = 0; person < 30; person++)
            await town.HappensAsync(await town.EnrolAsync(), "contact.made", ("sentBy", "dr-lambert"));
        var next = await rooms.Dues.NextAsync(default);
        Assert.Equal((await rooms.Dues.ClaimAsync(InAYear, 60, TimeSpan.Zero, default)).Min(claim => claim.At), next);
        IDueStore[] hosts = kind == DatabaseKind.Postgres ? [rooms.Dues, other.Dues] : [rooms.Dues];

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => hosts[number % hosts.Length].ClaimAsync(InAYear, 7, Lease, default))));
        var rest = await rooms.Dues.ClaimAsync(InAYear, 1000, Lease, default);

        var all = claims.SelectMany(batch => batch).Concat(rest).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(60, all.Count);
        Assert.Null(await rooms.Dues.NextAsync(default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_a_dead_host_held_can_be_taken_again_when_its_lease_is_over(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        await town.HappensAsync(await town.EnrolAsync(), "contact.made", ("sentBy", "dr-lambert"));

        var first = await rooms.Dues.ClaimAsync(InAYear, 10, Lease, default);

        Assert.Equal(2, first.Count);
        Assert.Empty(await rooms.Dues.ClaimAsync(InAYear + Lease - TimeSpan.FromTicks(1), 10, Lease, default));
        Assert.Equal(first, await rooms.Dues.ClaimAsync(InAYear + Lease, 10, Lease, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_row_that_means_nothing_any_more_is_dropped_and_one_put_off_stays(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        await town.HappensAsync(await town.EnrolAsync(), "contact.made", ("sentBy", "dr-lambert"));
        var claims = await rooms.Dues.ClaimAsync(InAYear, 10, Lease, default);

        await rooms.Dues.DropAsync(claims[0], default);
        await rooms.Dues.DropAsync(claims[1] with { At = claims[1].At.AddSeconds(-1) }, default);

        Assert.Equal([claims[1]], await rooms.Dues.ClaimAsync(InAYear + Lease, 10, Lease, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task The_most_urgent_go_first_and_among_them_the_oldest(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var calm = await town.EnrolAsync();
        await town.HappensAsync(calm, "contact.made", ("sentBy", "dr-lambert"));
        rooms.Time.Now += TimeSpan.FromDays(3);
        var urgent = await town.EnrolAsync();
        await town.HappensAsync(urgent, "crisis.reported", ("danger", "now"));
        await town.CompletesAsync(urgent, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));

        var one = Assert.Single(await rooms.Dues.ClaimAsync(InAYear, 1, Lease, default));
        var rest = await rooms.Dues.ClaimAsync(InAYear, 100, Lease, default);

        Assert.Equal(urgent, one.Enrolment);
        Assert.Equal(rest.OrderByDescending(claim => claim.Enrolment == urgent).Select(claim => claim.Enrolment), rest.Select(claim => claim.Enrolment));
        var asked = rest.Where(claim => claim.Enrolment == urgent).Select(claim => claim.At).ToList();
        Assert.Equal(asked.Order(), asked);
        Assert.Empty(await rooms.Dues.ClaimAsync(Rooms.Monday9, 100, Lease, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task After_an_outage_all_that_is_due_is_sent_and_each_row_is_consumed_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        List<EnrolmentKey> keys = [];
        for (var person = 0; person < 20; person++)
        {
            keys.Add(await town.EnrolAsync());
            await town.HappensAsync(keys[^1], "contact.made", ("sentBy", "dr-lambert"));
        }

        rooms.Time.Now += TimeSpan.FromDays(10);
        while (await rooms.Sender.SendAsync(16, 4, default) > 0)
        {
        }

        foreach (var key in keys)
        {
            var sent = (await town.JournalAsync(key)).Select(line => line.Entry.Signal).OfType<Signal.Due>().ToList();
            Assert.Equal(sent.Count, sent.Distinct().Count());
            Assert.Contains(sent, due => due.Kind == TimerKind.Remind);
            Assert.Contains(sent, due => due.Kind == TimerKind.Overdue);
            await town.ReplaysAsync(key);
        }

        Assert.Equal(20, (await rooms.Outbox.ClaimAsync(rooms.Time.Now, 1000, Lease, default)).Count(claim => claim.Message.Kind == Care.Outbox.MessageKind.Escalation));
    }

    private static List<(int Entry, TimerKind Kind, int Index, DateTimeOffset At)> Timers(Enrolment state) =>
    [
        .. state.Running.SelectMany(instance => instance.Stays)
            .SelectMany(stay => stay.Timers, (stay, timer) => (stay.Entry, timer.Kind, timer.Index, timer.At.ToUniversalTime()))
            .Order(),
    ];

    /// <summary>All rows; those that were taken before can be taken again a while later.</summary>
    private static async Task<List<(int Entry, TimerKind Kind, int Index, DateTimeOffset At)>> AllAsync(IDueStore dues) =>
    [
        .. (await dues.ClaimAsync(InAYear, 1000, TimeSpan.Zero, default)).Select(claim => (claim.Key.Entry, claim.Key.Kind, claim.Key.Index, claim.At)).Order(),
    ];
}
