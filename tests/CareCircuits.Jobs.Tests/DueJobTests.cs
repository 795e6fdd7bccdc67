using CareCircuits.Care.Due;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Jobs.Tests;

public class DueJobTests : IAsyncLifetime
{
    private readonly Town town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task Nothing_is_sent_before_its_moment()
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        await town.RingAsync();

        Assert.Single(await town.JournalAsync(key));
        Assert.Empty(await town.InboxAsync("entry-point"));
    }

    [Fact]
    public async Task Who_owns_a_task_is_reminded_once_and_then_the_coordinator_hears_of_it_once()
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));

        // Due on Tuesday at nine: a reminder two hours before, and after four hours more it is late.
        town.Time.Now = town.Time.Now.AddHours(22);
        await town.RingAsync();
        await town.RingAsync();
        Assert.Equal(MessageKind.Reminder, Assert.Single(await town.InboxAsync("entry-point")).Message.Kind);
        Assert.Empty(await town.InboxAsync("coordinator"));

        town.Time.Now = town.Time.Now.AddHours(6);
        await town.RingAsync();
        await town.RingAsync();
        Assert.Equal(MessageKind.Escalation, Assert.Single(await town.InboxAsync("coordinator")).Message.Kind);
        Assert.Single(await town.InboxAsync("entry-point"));
    }

    [Fact]
    public async Task A_clock_set_back_after_the_claim_loses_no_reminder()
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        var dues = new SetBack(town.Room<IDueStore>(), town.Time);
        var sender = new DueSender(dues, town.Room<CircuitRunner>(), town.Room<CareClock>());

        town.Time.Now = town.Time.Now.AddHours(22);
        Assert.NotEqual(0, await sender.SendAsync(100, 4, default));
        Assert.DoesNotContain(await town.HappeningsAsync(key), happening => happening is Happening.Reminded);

        town.Time.Now = town.Time.Now.AddHours(3);
        await town.RingAsync();
        Assert.Single(await town.HappeningsAsync(key), happening => happening is Happening.Reminded);
    }

    [Fact]
    public async Task A_task_that_was_done_reminds_nobody()
    {
        var key = await town.EnrolAsync();
        var state = await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        await town.DoAsync(key, new Signal.Completed(state.Running.Single().Stays[0].Entry, "information", new Dictionary<string, object?>()));

        town.Time.Now = town.Time.Now.AddDays(30);
        await town.RingAsync();

        Assert.DoesNotContain(await town.HappeningsAsync(key), happening => happening is Happening.Reminded or Happening.Escalated);
    }

    [Fact]
    public async Task After_an_outage_what_presses_goes_first()
    {
        var calm = await town.EnrolAsync();
        await town.HappensAsync(calm, "contact.made", ("sentBy", "dr-lambert"));
        town.Time.Now = town.Time.Now.AddHours(1);
        var crisis = await town.EnrolAsync();
        var state = await town.HappensAsync(crisis, "crisis.reported", ("danger", "now"), ("safeTonight", false));
        await town.DoAsync(crisis, new Signal.Completed(state.Running.Single().Stays[0].Entry, "help-needed", new Dictionary<string, object?> { ["danger"] = "now" }));

        // Two days without a host. Each decision is counted as it is kept.
        town.Time.Now = town.Time.Now.AddDays(2);
        var order = await FirstMovedAsync(calm, crisis);

        Assert.Equal(crisis, order);
    }

    [Fact]
    public async Task After_an_outage_there_is_no_burst_of_reminders_for_one_task()
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "discharge.announced", ("hospital", "dr-lambert"), ("dischargeOn", "2026-03-20"));
        var entry = (await StayAsync(key, "talk-on-ward")).Entry;
        await town.DoAsync(key, new Signal.Happened("discharge.done", new Dictionary<string, object?> { ["dischargeOn"] = "2026-03-02", ["leftAt"] = "2026-03-02T08:00:00Z" }));
        Assert.NotEqual(entry, (await StayAsync(key, "contact-72h")).Entry);

        // Two reminders, the escalation and all that follows fell due while no host was there.
        town.Time.Now = town.Time.Now.AddDays(5);
        await town.RingAsync();

        var told = await town.HappeningsAsync(key);
        Assert.InRange(told.OfType<Happening.Reminded>().Count(reminded => reminded.Step == "contact-72h"), 0, 1);
        Assert.Single(told.OfType<Happening.Escalated>(), escalated => escalated.Step == "contact-72h");
    }

    private async Task<EnrolmentKey> FirstMovedAsync(params EnrolmentKey[] keys)
    {
        var before = new Dictionary<EnrolmentKey, int>();
        foreach (var key in keys)
            before[key] = (await town.JournalAsync(key)).Count;
        while (true)
        {
            Assert.Equal(1, await town.SendOneAsync());
            foreach (var key in keys)
            {
                if ((await town.JournalAsync(key)).Count > before[key])
                    return key;
            }
        }
    }

    private async Task<Stay> StayAsync(EnrolmentKey key, string step) =>
        (await town.StateAsync(key)).Running.SelectMany(instance => instance.Stays).Single(stay => stay.Step == step);

    /// <summary>A due table whose machine sets its clock back by two hours just after each claim.</summary>
    private sealed class SetBack(IDueStore dues, StandingTime time) : IDueStore
    {
        public async Task<IReadOnlyList<DueClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation)
        {
            var claims = await dues.ClaimAsync(now, most, lease, cancellation);
            time.Now = time.Now.AddHours(-2);
            return claims;
        }

        public Task DropAsync(DueClaim claim, CancellationToken cancellation) => dues.DropAsync(claim, cancellation);

        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => dues.NextAsync(cancellation);

        public Task<IReadOnlyList<DueLine>> ListAsync(Guid network, DateTimeOffset now, bool lateOnly, int skip, int most, CancellationToken cancellation) =>
            dues.ListAsync(network, now, lateOnly, skip, most, cancellation);
    }
}
