using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Incidents;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using static CareCircuits.Data.Tests.Contract.FileDoorTests;

namespace CareCircuits.Data.Tests.Contract;

public class DeskWorkTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    [Theory]
    [OnEveryDatabase]
    public async Task A_task_is_taken_on_handed_over_given_back_and_done_by_the_one_who_has_it(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        var entry = await town.EntryAsync(key, "first-talk");
        var (els, finn, ana) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("finn", "accueil", "entry-point"), await town.DeskAsync("ana"));
        var tasks = rooms.Get<TaskWork>();

        Assert.Equal("step.not-open", Refused(await tasks.ClaimAsync(ana, key, entry, default)));
        Assert.Equal("els", Accepted(await tasks.ClaimAsync(els, key, entry, default)).ClaimedBy);
        Assert.Equal("task.claimed", Refused(await tasks.ClaimAsync(finn, key, entry, default)));
        Assert.Equal("task.claimed", Refused(await tasks.CompleteAsync(finn, key, entry, "information", Nothing, null, default)));
        Assert.Equal("staff.unsuitable", Refused(await tasks.HandOverAsync(els, key, entry, "ana", default)));
        Assert.Equal("staff.unknown", Refused(await tasks.HandOverAsync(els, key, entry, "nobody", default)));
        Assert.Equal("finn", Accepted(await tasks.HandOverAsync(els, key, entry, "finn", default)).ClaimedBy);
        Assert.Equal("task.claimed", Refused(await tasks.GiveBackAsync(els, key, entry, default)));
        Assert.Null(Accepted(await tasks.GiveBackAsync(finn, key, entry, default)).ClaimedBy);
        Accepted(await tasks.ClaimAsync(finn, key, entry, default));
        Assert.Equal(["els"], (await tasks.ReceiversAsync(els, (await rooms.Work.TaskAsync(key, entry, default))!, null, 100, default)).Select(staff => staff.Id));

        // Who stands in has it as well.
        Accepted(await rooms.Get<Absences>().LeaveAsync(finn, "els", default));
        els = await town.DeskAsync("els");
        Assert.Equal(["finn"], els.StandsInFor.Select(colleague => colleague.Id));
        Assert.Equal("outcome.unknown", Refused(await tasks.CompleteAsync(els, key, entry, "nonsense", Nothing, null, default)));
        Assert.False(Accepted(await tasks.CompleteAsync(els, key, entry, "information", Nothing, "k", default)).WasRepeated);
        Assert.True(Accepted(await tasks.CompleteAsync(els, key, entry, "information", Nothing, "k", default)).WasRepeated);
        Assert.Equal("step.not-open", Refused(await tasks.CompleteAsync(els, key, entry, "information", Nothing, null, default)));
        Accepted(await rooms.Get<Absences>().ReturnAsync(finn, default));
        Assert.Empty((await town.DeskAsync("els")).StandsInFor);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_reminder_goes_to_the_one_who_has_the_task(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var (taken, free) = (await town.EnrolAsync(), await town.EnrolAsync());
        await town.HappensAsync(taken, "contact.made", ("sentBy", "dr-lambert"));
        await town.HappensAsync(free, "contact.made", ("sentBy", "dr-lambert"));
        await rooms.Work.ClaimAsync(taken, await town.EntryAsync(taken, "first-talk"), "els", default);

        rooms.Time.Now += TimeSpan.FromDays(1);
        while (await rooms.Sender.SendAsync(100, 4, default) > 0)
        {
        }

        var told = (await rooms.Outbox.ClaimAsync(rooms.Time.Now, 100, TimeSpan.FromMinutes(1), default)).Where(claim => claim.Message.Kind is MessageKind.Reminder).ToList();
        Assert.Equal(new Party(PartyKind.Staff, "els"), told.Single(claim => claim.Enrolment == taken).Message.To);
        Assert.Equal(Party.Role("entry-point"), told.Single(claim => claim.Enrolment == free).Message.To);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_question_is_seen_answered_and_watched_by_those_who_asked(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "crisis.reported", ("danger", "now"));
        await town.CompletesAsync(key, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));
        var (els, max, ana) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("max", "equipe-mobile", "mobile-crisis-team"), await town.DeskAsync("ana"));
        var entry = await town.EntryAsync(key, "find-mobile-team");
        var questions = rooms.Get<QuestionWork>();

        var asked = await questions.AskedAsync(els, 0, 10, default);
        Assert.Equal(["find-mobile-team", "find-place"], asked.Select(referral => referral.Step).Order());
        Assert.All(asked, referral => Assert.Equal(ReferralState.Sent, referral.State));
        Assert.Single(await questions.AskedAsync(els, 1, 10, default));
        Assert.Empty(await questions.AskedAsync(max, 0, 10, default));
        Assert.Equal("step.not-open", Refused(await questions.AnswerAsync(ana, key, entry, Reply.Accepted, null, null, default)));
        Assert.Equal("step.not-open", Refused(await questions.DeclineForPersonAsync(ana, key, entry, null, null, default)));

        Assert.False(Accepted(await questions.ReceivedAsync(max, key, entry, default)).WasRepeated);
        Assert.True(Accepted(await questions.ReceivedAsync(max, key, entry, default)).WasRepeated);
        Assert.Contains(await questions.AskedAsync(els, 0, 10, default), referral => referral is { Step: "find-mobile-team", State: ReferralState.Received });
        Accepted(await questions.AnswerAsync(max, key, entry, Reply.Accepted, null, null, default));
        Assert.Equal(["find-place"], (await questions.AskedAsync(els, 0, 10, default)).Select(referral => referral.Step));
        Accepted(await questions.DeclineForPersonAsync(els, key, await town.EntryAsync(key, "find-place"), "not wished", null, default));
        Assert.Empty(await questions.AskedAsync(els, 0, 10, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Counts_are_those_of_the_lists(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var (first, second) = (await town.EnrolAsync(), await town.EnrolAsync());
        await town.HappensAsync(first, "contact.made", ("sentBy", "dr-lambert"));
        await town.HappensAsync(second, "crisis.reported", ("danger", "now"));
        await town.HappensAsync(second, "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02"));
        await rooms.Work.ClaimAsync(first, await town.EntryAsync(first, "first-talk"), "els", default);
        var (els, ana) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("ana"));
        foreach (var claim in await rooms.Outbox.ClaimAsync(rooms.Time.Now, 100, TimeSpan.FromMinutes(1), default))
            await rooms.Outbox.DeliveredAsync(claim, rooms.Time.Now, default);
        Task<WorkCounts> CountsAsync(Desk desk, DateTimeOffset now) => rooms.Work.CountsAsync(desk.Network, desk.Parties, desk.Member.Id, now, default);

        Assert.Equal(new WorkCounts(Open: 2, Late: 0, Mine: 1, Questions: 0, Unread: 0), await CountsAsync(els, rooms.Time.Now));
        Assert.Equal(new WorkCounts(Open: 2, Late: 1, Mine: 1, Questions: 0, Unread: 0), await CountsAsync(els, rooms.Time.Now.AddMinutes(16)));
        Assert.Equal(new WorkCounts(Open: 0, Late: 0, Mine: 0, Questions: 1, Unread: 1), await CountsAsync(ana, rooms.Time.Now));
        Assert.Equal(new WorkCounts(0, 0, 0, 0, 0), await CountsAsync(await other.DeskAsync("els", "accueil", "entry-point"), rooms.Time.Now));

        var line = Assert.Single(await rooms.Work.UnreadAsync(town.Network, ana.Parties, null, 10, default));
        await rooms.Work.ReadAllAsync(town.Network, ana.Parties, line.Id - 1, default);
        Assert.Single(await rooms.Work.UnreadAsync(town.Network, ana.Parties, null, 10, default));
        await rooms.Work.ReadAllAsync(town.Network, ana.Parties, line.Id, default);
        Assert.Empty(await rooms.Work.UnreadAsync(town.Network, ana.Parties, null, 10, default));
        Assert.Equal(0, (await CountsAsync(ana, rooms.Time.Now)).Unread);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_stands_still_is_repaired_by_coordinators_alone_with_a_reason(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "crisis.reported", ("danger", "now"));
        var (entry, before) = (await town.EntryAsync(key, "first-call"), (await rooms.Enrolments.LoadAsync(key, default))!);
        await StickAsync(town, before, entry);
        var (cleo, ana) = (await town.DeskAsync("cleo", "c", "coordinator"), await town.DeskAsync("ana"));
        var repairs = rooms.Get<Repairs>();

        Assert.Equal("role.needed", Refused(await repairs.RetryAsync(ana, key, entry, "again", default)));
        Assert.Equal("role.needed", Refused(await repairs.TargetsAsync(ana, key, entry, default)));
        Assert.Equal("reason.needed", Refused(await repairs.RetryAsync(cleo, key, entry, " ", default)));
        Assert.Contains(Accepted(await repairs.TargetsAsync(cleo, key, entry, default)), step => step.Id == "call-next-day");
        Assert.Equal("target.unknown", Refused(await repairs.SkipAsync(cleo, key, entry, "find-mobile-team", "not of this region", default)));
        var after = Accepted(await repairs.SkipAsync(cleo, key, entry, "call-next-day", "called by phone", default)).State;

        Assert.Equal("call-next-day", after.Running.Single().Stays.Single().Step);
        Assert.Equal("repair.nothing", Refused(await repairs.RetryAsync(cleo, key, entry, "again", default)));
    }

    /// <summary>Keeps a state in which the step stands still, as an incident would leave it.</summary>
    private static async Task StickAsync(Town town, LoadedEnrolment before, int entry)
    {
        var keeping = await EnrolmentStoreTests.KeepingAsync(town, before, null);
        var instance = before.State.Instances.Single();
        var stay = instance.Stays.Single();
        var stuck = instance with { Stays = [new Stay.Stuck(entry, stay.Step, stay.Since, stay.Region, "rules.error", "")] };
        var after = keeping.Decision.After with { Instances = [stuck] };
        Assert.Equal(Kept.Done, await town.Rooms.Enrolments.KeepAsync(keeping with { Decision = keeping.Decision with { After = after } }, default));
    }
}
