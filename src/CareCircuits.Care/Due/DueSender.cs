using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Due;

/// <summary>Sends what is due as signals: the most urgent and the oldest first. The row goes away in the transaction that consumes it.</summary>
public sealed class DueSender(IDueStore dues, CircuitRunner runner, CareClock clock)
{
    /// <summary>How long a claim holds: longer than a batch takes, shorter than a person would wait when a host dies.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Claims and sends up to <paramref name="most"/> rows, several at once; how many were claimed.</summary>
    public async Task<int> SendAsync(int most, int atOnce, CancellationToken cancellation)
    {
        var claims = await dues.ClaimAsync(clock.Now, most, Lease, cancellation).ConfigureAwait(false);

        // The rows of one enrolment go one after the other, in their order; enrolments go beside each other.
        await Parallel.ForEachAsync(
            claims.GroupBy(claim => claim.Enrolment),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation },
            async (rows, stop) =>
            {
                foreach (var claim in rows)
                    await SendAsync(claim, stop).ConfigureAwait(false);
            }).ConfigureAwait(false);
        return claims.Count;
    }

    private async Task SendAsync(DueClaim claim, CancellationToken cancellation)
    {
        var signal = new Signal.Due(claim.Key.Entry, claim.Key.Kind, claim.Key.Index);
        var outcome = await runner.SendAsync(claim.Enrolment, signal, Actor.Clock, idempotencyKey: null, cancellation).ConfigureAwait(false);

        // Not yet: the clock was set back after the claim. The row stays, and is taken again when the claim has run out.
        if (outcome is Outcome<Sent>.Refused { Reason: Refusal.NotDueYet })
            return;

        // Refused otherwise: an earlier row of the batch led on from there, or another host was faster. It means nothing any more.
        if (outcome is Outcome<Sent>.Refused)
            await dues.DropAsync(claim, cancellation).ConfigureAwait(false);
        else
            Figures.DueSent();
    }
}
