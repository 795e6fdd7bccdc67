using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class WorkTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Theory]
    [OnEveryDatabase]
    public async Task Open_tasks_are_listed_by_owner_and_one_person_takes_each(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var (late, soon) = (await town.EnrolAsync(), await town.EnrolAsync());
        await town.HappensAsync(late, "contact.made", ("sentBy", "dr-lambert"));
        await town.HappensAsync(soon, "crisis.reported", ("danger", "now"));
        Party[] desk = [Party.Role("entry-point")];

        var tasks = await rooms.Work.TasksAsync(town.Network, desk, 0, 10, default);
        var entry = tasks[0].Entry;

        Assert.Equal([soon, late], tasks.Select(task => task.Enrolment));
        Assert.Equal(("crisis-access", "first-call", Town.Circuit, 1), (tasks[0].Workflow, tasks[0].Step, tasks[0].Circuit, tasks[0].Version));
        Assert.Equal([late], (await rooms.Work.TasksAsync(town.Network, desk, 1, 10, default)).Select(task => task.Enrolment));
        Assert.Empty(await rooms.Work.TasksAsync(other.Network, desk, 0, 10, default));
        Assert.True(await rooms.Work.ClaimAsync(soon, entry, "ana", default));
        Assert.True(await rooms.Work.ClaimAsync(soon, entry, "ana", default));
        Assert.False(await rooms.Work.ClaimAsync(soon, entry, "bram", default));
        Assert.Equal("ana", (await rooms.Work.TasksAsync(town.Network, [new Party(PartyKind.Staff, "ana")], 0, 10, default)).Single().ClaimedBy);
        Assert.True(await rooms.Work.ClaimAsync(soon, entry, null, default));
        Assert.True(await rooms.Work.ClaimAsync(soon, entry, "bram", default));
        await town.CompletesAsync(soon, "first-call", "calmer");
        Assert.False(await rooms.Work.ClaimAsync(soon, entry, "bram", default));
        Assert.DoesNotContain(await rooms.Work.TasksAsync(town.Network, desk, 0, 10, default), task => task.Entry == entry && task.Enrolment == soon);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Questions_wait_until_they_are_answered(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02"));
        Party[] ana = [new(PartyKind.Staff, "ana")];

        var question = Assert.Single(await rooms.Work.QuestionsAsync(town.Network, ana, 0, 10, default));
        await town.AnswersAsync(key, "match", "ana", Reply.Accepted);

        Assert.Equal((key, "match", ReferralState.Sent), (question.Enrolment, question.Step, question.State));
        Assert.NotNull(question.AnswerBy);
        Assert.Empty(await rooms.Work.QuestionsAsync(town.Network, ana, 0, 10, default));
        Assert.Contains(await rooms.Work.ReferralsAsync(key, 10, default), referral => referral is { To.Id: "ana", State: ReferralState.Accepted });
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_was_asked_is_told_for_many_at_once_with_the_reasons(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var (key, calm) = (await town.EnrolAsync(), await town.EnrolAsync());
        await town.HappensAsync(calm, "crisis.reported");
        await town.HappensAsync(key, "crisis.reported", ("danger", "now"));
        await town.CompletesAsync(key, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));
        rooms.Time.Now += TimeSpan.FromMinutes(5);
        await town.AnswersAsync(key, "find-mobile-team", "equipe-mobile", Reply.Declined);
        Guid[] both = [key.Enrolment, calm.Enrolment];
        string[] crisis = ["crisis-access"];

        var asked = await rooms.Work.AskedInAsync(town.Network, both, crisis, 10, default);

        Assert.Equal(
            [("equipe-mobile", "find-mobile-team", ReferralState.Declined, "no room"), ("unite-de-crise", "find-place", ReferralState.Sent, (string?)null)],
            asked.Select(one => (one.To.Id, one.Step, one.State, one.Reason)));
        Assert.All(asked, one => Assert.Equal((key, 1), (one.Enrolment, one.Instance)));
        Assert.Single(await rooms.Work.AskedInAsync(town.Network, both, crisis, 1, default));
        Assert.Empty(await rooms.Work.AskedInAsync(town.Network, both, ["discharge-handover"], 10, default));
        Assert.Empty(await rooms.Work.AskedInAsync(other.Network, both, crisis, 10, default));
        Assert.Empty(await rooms.Work.AskedInAsync(town.Network, [], crisis, 10, default));
        await rooms.People.EraseAsync(town.Network, (await rooms.Enrolments.LoadAsync(key, default))!.Person, default);
        Assert.Empty(await rooms.Work.AskedInAsync(town.Network, both, crisis, 10, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_message_is_delivered_into_an_inbox_tried_again_or_given_up(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        for (var person = 0; person < 3; person++)
            await town.HappensAsync(await town.EnrolAsync(), "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02"));
        Party[] ana = [new(PartyKind.Staff, "ana")];
        var now = rooms.Time.Now;

        var claims = (await rooms.Outbox.ClaimAsync(now, 100, Lease, default)).Where(claim => claim.Message.To == ana[0]).ToList();
        Assert.Equal(3, claims.Count);
        Assert.Empty(await rooms.Outbox.ClaimAsync(now, 100, Lease, default));
        await rooms.Outbox.DeliveredAsync(claims[0], now, default);
        await rooms.Outbox.DeliveredAsync(claims[0], now, default);
        await rooms.Outbox.FailedAsync(claims[1], "no answer", now, now.AddSeconds(10), default);
        await rooms.Outbox.FailedAsync(claims[2], "no such address", now, null, default);

        // Whatever becomes of the mail, all three stand in the inbox, each once.
        var lines = await rooms.Work.InboxAsync(town.Network, ana, null, 10, default);
        Assert.Equal(claims.Select(claim => claim.Id).OrderDescending(), lines.Select(line => line.Id));
        Assert.All(lines, line => Assert.Equal((MessageKind.Asked, "match", false), (line.Message.Kind, line.Message.Step, line.IsRead)));
        await rooms.Work.ReadAsync(town.Network, lines[^1].Id, default);
        Assert.Equal([false, false, true], (await rooms.Work.InboxAsync(town.Network, ana, null, 10, default)).Select(line => line.IsRead));
        Assert.Empty(await rooms.Work.InboxAsync(town.Network, ana, lines[^1].Id, 10, default));
        var again = Assert.Single(await rooms.Outbox.ClaimAsync(now.AddSeconds(10), 100, Lease, default), claim => claim.Message.To == ana[0]);
        Assert.Equal((claims[1].Id, 1), (again.Id, again.Attempts));
        var dead = Assert.Single(await rooms.Outbox.DeadAsync(town.Network, null, 10, default));
        Assert.Equal((claims[2].Id, "no such address"), (dead.Id, dead.Reason));
        await rooms.Outbox.RetryAsync(town.Network, dead.Id, now, default);
        Assert.Empty(await rooms.Outbox.DeadAsync(town.Network, null, 10, default));
        Assert.Equal(dead.Id, Assert.Single(await rooms.Outbox.ClaimAsync(now, 100, Lease, default)).Id);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_step_that_stands_still_is_listed_until_it_goes_on(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var key = await town.EnrolAsync();
        var incident = new OpenedIncident(1, "crisis-access", 7, "priority", "rules.failed", "age was -1");

        await KeepAsync(town, key, new WorkChanges { OpenedIncidents = [incident] });
        var listed = Assert.Single(await rooms.Work.IncidentsAsync(town.Network, 0, 10, default));
        var elsewhere = await rooms.Work.IncidentsAsync(other.Network, 0, 10, default);
        await KeepAsync(town, key, new WorkChanges { ClosedIncidents = [7] });

        Assert.Equal(new OpenIncident(key, Town.Circuit, 1, "crisis-access", 7, "priority", "rules.failed", "age was -1", Rooms.Monday9), listed);
        Assert.Empty(elsewhere);
        Assert.Empty(await rooms.Work.IncidentsAsync(town.Network, 0, 10, default));

        // The same step may stand still again.
        await KeepAsync(town, key, new WorkChanges { OpenedIncidents = [incident] });
        Assert.Single(await rooms.Work.IncidentsAsync(town.Network, 0, 10, default));
    }

    private static async Task KeepAsync(Town town, EnrolmentKey key, WorkChanges changes)
    {
        var before = (await town.Rooms.Enrolments.LoadAsync(key, default))!;
        var keeping = await EnrolmentStoreTests.KeepingAsync(town, before, null, changes);
        Assert.Equal(Kept.Done, await town.Rooms.Enrolments.KeepAsync(keeping, default));
    }
}
