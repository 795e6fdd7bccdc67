using System.Globalization;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>Processes under load are killed (kill -9) at random moments, again and again; each time all that they said must be true.</summary>
public class CrashTests
{
    /// <summary>So many databases at once, each with a host that dies: most of a life is the start of a process.</summary>
    private const int Houses = 4;

    [Theory]
    [OnEveryDatabase]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_done_when_the_process_is_killed(DatabaseKind kind)
    {
        var lives = Lives();
        var left = lives;
        var houses = await Task.WhenAll(Enumerable.Range(0, Houses).Select(async seed =>
        {
            var house = await House.BuildAsync(kind, seed);
            while (Interlocked.Decrement(ref left) >= 0)
                await house.LiveAndDieAsync();
            await house.SettleAsync();
            await house.DisposeAsync();
            return house;
        }));

        // A test that killed before anything was done would prove nothing.
        var acknowledged = houses.Sum(house => house.Acknowledged);
        Assert.True(acknowledged > 10 * lives, $"only {acknowledged} signals were acknowledged");
        Assert.True(houses.Sum(house => house.Sent.Dues) > lives, "hardly any due row was sent");
        Assert.True(houses.Sum(house => house.Sent.Messages) > lives, "hardly any message was delivered");
    }

    /// <summary>CARE_CRASH_ROUNDS sets how many are killed on each database: few by default, since each costs a start of a process.</summary>
    private static int Lives() =>
        int.TryParse(Environment.GetEnvironmentVariable("CARE_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var lives) ? lives : 20;
}
