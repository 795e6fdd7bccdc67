using CareCircuits.Care.Access;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Care.Upkeep;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Tests.Contract;

public class ListTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Runs_are_counted_by_step_listed_by_day_and_by_urgency(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var instances = rooms.Get<IInstances>();
        var (calm, urgent, leaving, later) = (await town.EnrolAsync(), await town.EnrolAsync(), await town.EnrolAsync(), await town.EnrolAsync());
        await town.HappensAsync(calm, "crisis.reported");
        rooms.Time.Now += TimeSpan.FromMinutes(5);
        await town.HappensAsync(urgent, "crisis.reported", ("danger", "now"));
        await town.CompletesAsync(urgent, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));
        await town.HappensAsync(leaving, "discharge.announced", ("dischargeOn", "2026-03-05"), ("hospital", "unite-de-crise"));
        await town.HappensAsync(later, "discharge.announced", ("dischargeOn", "2026-03-12"), ("hospital", "ssm-vesdre"));
        await town.HappensAsync(later, "discharge.cancelled");

        var counts = await instances.CountsByStepAsync(town.Network, Town.Circuit, 1, default);
        Assert.Contains(new StepCount("crisis-access", "first-call", 1), counts);
        Assert.Contains(new StepCount("crisis-access", "find-mobile-team", 1), counts);
        Assert.Contains(new StepCount("crisis-access", "find-place", 1), counts);
        Assert.Contains(new StepCount("discharge-handover", "talk-on-ward", 1), counts);
        Assert.Empty(await instances.CountsByStepAsync(town.Network, Town.Circuit, 2, default));
        Assert.Empty(await instances.CountsByStepAsync(other.Network, Town.Circuit, 1, default));

        string[] crisis = ["crisis-access"];
        Assert.Equal([urgent, calm], (await instances.RunningAsync(town.Network, crisis, 0, 10, default)).Select(run => run.Enrolment));
        Assert.Equal([calm], (await instances.RunningAsync(town.Network, crisis, 1, 1, default)).Select(run => run.Enrolment));

        string[] discharge = ["discharge-handover"];
        Task<IReadOnlyList<InstanceLine>> ByDayAsync(DayRange days, int skip = 0) => instances.ByDayAsync(town.Network, discharge, days, skip, 10, default);
        Assert.Equal([later, leaving], (await ByDayAsync(new DayRange())).Select(run => run.Enrolment));
        Assert.Equal([leaving], (await ByDayAsync(new DayRange(), skip: 1)).Select(run => run.Enrolment));
        Assert.Equal([leaving], (await ByDayAsync(new DayRange(RunningOnly: true))).Select(run => run.Enrolment));
        Assert.Equal([later], (await ByDayAsync(new DayRange(EndedOnly: true))).Select(run => run.Enrolment));
        Assert.Equal([later], (await ByDayAsync(new DayRange(From: new DateOnly(2026, 3, 6)))).Select(run => run.Enrolment));
        Assert.Equal([leaving], (await ByDayAsync(new DayRange(To: new DateOnly(2026, 3, 5)))).Select(run => run.Enrolment));
        Assert.Equal([leaving], (await ByDayAsync(new DayRange(Service: "unite-de-crise"))).Select(run => run.Enrolment));
        var ended = Assert.Single(await instances.OfEnrolmentAsync(later, default));
        Assert.Equal((await PersonOfAsync(rooms, later), 1, "discharge-handover", 0), (ended.Person, ended.Number, ended.Workflow, ended.Steps.Count));
        Assert.NotNull(ended.EndedAt);
        Assert.NotNull(ended.Result);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Moments_deliveries_and_acts_are_listed_in_their_order(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var key = await town.EnrolAsync();
        foreach (var step in EnrolmentStoreTests.Story(town, key))
        {
            rooms.Time.Now += TimeSpan.FromMinutes(1);
            await step();
        }

        await other.HappensAsync(await other.EnrolAsync(), "contact.made", ("sentBy", "dr-lambert"));
        var now = rooms.Time.Now;
        var all = await rooms.Dues.ListAsync(town.Network, now, lateOnly: false, 0, 100, default);
        Assert.NotEmpty(all);
        Assert.Equal(all.OrderBy(due => due.At).Select(due => due.At), all.Select(due => due.At));
        Assert.Equal(all.Skip(1).Take(2), await rooms.Dues.ListAsync(town.Network, now, lateOnly: false, 1, 2, default));
        Assert.Empty(await rooms.Dues.ListAsync(town.Network, now, lateOnly: true, 0, 100, default));
        Assert.Equal(all.Take(1), await rooms.Dues.ListAsync(town.Network, all[0].At, lateOnly: true, 0, 1, default));
        Assert.Contains(all, due => due.Step is not null && due.Enrolment == key);
        Assert.All(all, due => Assert.Equal(town.Network, due.Enrolment.Network));

        foreach (var claim in await rooms.Outbox.ClaimAsync(now, 100, TimeSpan.FromMinutes(1), default))
            await rooms.Outbox.DeliveredAsync(claim, now = now.AddSeconds(1), default);
        var delivered = await rooms.Outbox.DeliveredAsync(town.Network, 0, 100, default);
        Assert.Equal(delivered.OrderByDescending(message => message.DeliveredAt), delivered);
        Assert.Equal(delivered.Skip(1).Take(1), await rooms.Outbox.DeliveredAsync(town.Network, 1, 1, default));
        Assert.All(delivered, message => Assert.Equal(key, message.Enrolment));

        var acts = await rooms.Get<IActs>().ActsAsync(town.Network, null, 100, default);
        Assert.Equal(Enumerable.Range(1, 10).Reverse(), acts.Select(act => act.Number));
        Assert.All(acts, act => Assert.Equal((Actor.Staff("ana"), key), (act.By, act.Enrolment)));
        Assert.Equal(acts.Skip(3).Take(2), await rooms.Get<IActs>().ActsAsync(town.Network, acts[2].At, 2, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Drafts_are_sealed_each_for_its_form_and_thrown_away_in_time(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var (ana, bram, drafts) = (await town.DeskAsync("ana"), await town.DeskAsync("bram"), rooms.Get<DraftKeeping>());
        await drafts.SaveAsync(ana, "contact", """{"name":"Marie"}""", default);
        await drafts.SaveAsync(ana, "contact", """{"name":"Marie D"}""", default);
        await drafts.SaveAsync(ana, "task/1", "{}", default);

        Assert.Equal(new Draft("""{"name":"Marie D"}""", rooms.Time.Now), await drafts.FindAsync(ana, "contact", default));
        Assert.Null(await drafts.FindAsync(bram, "contact", default));
        await using (var context = rooms.Store.NewContext())
            Assert.All(await context.Set<StoredDraft>().ToListAsync(), row => Assert.DoesNotContain("Marie", System.Text.Encoding.UTF8.GetString(row.Content), StringComparison.Ordinal));
        await drafts.RemoveAsync(ana, "task/1", default);
        Assert.Null(await drafts.FindAsync(ana, "task/1", default));

        var key = await town.EnrolAsync();
        await town.SendAsync(key, new Signal.Consented("feedback"), "repeat-me");
        rooms.Time.Now += TimeSpan.FromDays(13);
        await drafts.SaveAsync(bram, "contact", "{}", default);
        Assert.Equal(0, await rooms.Get<HouseUpkeep>().RunAsync(default));
        rooms.Time.Now += TimeSpan.FromDays(2);
        Assert.Equal(1, await rooms.Get<HouseUpkeep>().RunAsync(default));
        Assert.Null(await drafts.FindAsync(ana, "contact", default));
        Assert.NotNull(await drafts.FindAsync(bram, "contact", default));
        Assert.True(await rooms.Enrolments.WasKeptAsync(town.Network, "repeat-me", default));
        rooms.Time.Now += TimeSpan.FromDays(76);
        Assert.Equal(2, await rooms.Get<HouseUpkeep>().RunAsync(default));
        Assert.False(await rooms.Enrolments.WasKeptAsync(town.Network, "repeat-me", default));
    }

    private static async Task<Guid> PersonOfAsync(Rooms rooms, EnrolmentKey key) => (await rooms.Enrolments.LoadAsync(key, default))!.Person;
}
