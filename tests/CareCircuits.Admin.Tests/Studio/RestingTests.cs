using CareCircuits.Admin.Studio.Inputs;

namespace CareCircuits.Admin.Tests.Studio;

/// <summary>What is typed in the studio is sent while it is typed.</summary>
public sealed class RestingTests
{
    private static readonly TimeSpan Letter = TimeSpan.FromMilliseconds(100);
    private readonly HandTime time = new();
    private readonly List<int> sent = [];
    private int typed;

    [Fact]
    public async Task Who_rests_has_it_sent_once()
    {
        await using var resting = Resting();
        Type(resting, 3);
        Assert.Empty(sent);
        time.Pass(TimeSpan.FromMilliseconds(400));
        Assert.Equal([3], sent);
        Assert.False(resting.IsPending);
    }

    [Fact]
    public async Task Who_never_rests_has_it_sent_twice_a_second()
    {
        await using var resting = Resting();
        Type(resting, 30);
        Assert.Equal(5, sent[0]);
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 6));
        Assert.InRange(typed - sent[^1], 0, 5);
    }

    [Fact]
    public async Task What_was_not_kept_stays_pending_until_it_is_or_is_given_up()
    {
        var isKept = false;
        await using var resting = new Resting(time, () => Task.FromResult(isKept));
        Type(resting, 1);
        await resting.SendAsync();
        Assert.True(resting.IsPending);
        isKept = true;
        await resting.SendAsync();
        Assert.False(resting.IsPending);

        Type(resting, 1);
        resting.Forget();
        Assert.False(resting.IsPending);
    }

    [Fact]
    public async Task What_waits_is_sent_when_the_input_goes()
    {
        var resting = Resting();
        Type(resting, 2);
        await resting.DisposeAsync();
        Assert.Equal([2], sent);
    }

    private Resting Resting() => new(time, () =>
    {
        sent.Add(typed);
        return Task.FromResult(true);
    });

    private void Type(Resting resting, int letters)
    {
        for (var letter = 0; letter < letters; letter++)
        {
            typed++;
            resting.Begin();
            if (letter < letters - 1)
                time.Pass(Letter);
        }
    }
}
