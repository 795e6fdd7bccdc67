using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;

namespace CareCircuits.Jobs.Tests;

public class OutboxJobTests : IAsyncLifetime
{
    private readonly Town town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task What_was_kept_comes_into_the_inbox_and_by_mail_once()
    {
        await LateAsync();
        await town.RingAsync();

        Assert.Equal(MessageKind.Escalation, Assert.Single(await town.InboxAsync("coordinator")).Message.Kind);
        Assert.Equal(MessageKind.Escalation, Assert.Single(town.Mail.Given).Kind);
    }

    [Fact]
    public async Task A_carrier_in_trouble_is_tried_again_later_and_later_under_the_same_key_and_the_inbox_does_not_wait_for_it()
    {
        town.Mail.Trouble = "the mail server does not answer";
        await LateAsync();
        Assert.Single(town.Mail.Given);
        Assert.Single(await town.InboxAsync("coordinator"));

        town.Time.Now = town.Time.Now.AddSeconds(5);
        await town.RingAsync();
        Assert.Single(town.Mail.Given);

        town.Time.Now = town.Time.Now.AddSeconds(6);
        await town.RingAsync();
        Assert.Equal(2, town.Mail.Given.Count);

        town.Mail.Trouble = null;
        town.Time.Now = town.Time.Now.AddMinutes(2);
        await town.RingAsync();
        Assert.Equal(3, town.Mail.Given.Count);
        Assert.Single(town.Mail.Given.Select(message => message.Key).Distinct());
        Assert.Single(await town.InboxAsync("coordinator"));
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_given_up_where_a_person_sees_it_and_can_be_tried_again()
    {
        town.Mail.Trouble = "no such address";
        await LateAsync();
        for (var hours = 0; hours < 20; hours++)
        {
            town.Time.Now = town.Time.Now.AddHours(8.5);
            await town.RingAsync();
        }

        var dead = Assert.Single(await town.Outbox.DeadAsync(town.Network, null, 10, default), letter => letter.Message.Kind == MessageKind.Escalation);
        Assert.Equal("no such address", dead.Reason);
        Assert.Equal(7, town.Mail.Given.Count(message => message.Kind == MessageKind.Escalation));

        town.Mail.Trouble = null;
        await town.Outbox.RetryAsync(town.Network, dead.Id, town.Time.Now, default);
        await town.RingAsync();
        Assert.Empty(await town.Outbox.DeadAsync(town.Network, null, 10, default));
        Assert.Contains(await town.InboxAsync("coordinator"), line => line.Message.Kind == MessageKind.Escalation);
    }

    /// <summary>A first talk that nobody has is late.</summary>
    private async Task<EnrolmentKey> LateAsync()
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        town.Time.Now = town.Time.Now.AddHours(28);
        await town.RingAsync();
        return key;
    }
}
