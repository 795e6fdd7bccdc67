using CareCircuits.Care.Running;
using CareCircuits.Care.Time;

namespace CareCircuits.Care.Outbox;

/// <summary>Carries a message outside, such as by mail. The inbox needs no carrier: it is a table of ours.</summary>
public interface ICarrier
{
    /// <summary>Whether this carrier takes the message.</summary>
    bool Takes(OutboxMessage message);

    /// <summary>Delivers it, in neutral words; the reason where it could not be. The same message may come twice, with the same key.</summary>
    Task<string?> DeliverAsync(OutboxClaim claim, CancellationToken cancellation);
}

/// <summary>Delivers what was kept: at least once, with back-off, and never lost: what cannot be delivered is given up where a person sees it.</summary>
public sealed class OutboxSender(IOutbox outbox, IEnumerable<ICarrier> carriers, CareClock clock)
{
    /// <summary>How long a claim holds: longer than a small batch takes, shorter than a person would wait when a host dies.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Mail servers answer slowly; a few are asked beside each other.</summary>
    private const int AtOnce = 8;

    /// <summary>How long to wait after each failure; after the last the message is given up.</summary>
    private static readonly TimeSpan[] BackOff =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
    ];

    /// <summary>Claims and delivers up to <paramref name="most"/> messages; how many were claimed.</summary>
    public async Task<int> SendAsync(int most, CancellationToken cancellation)
    {
        var claims = await outbox.ClaimAsync(clock.Now, most, Lease, cancellation).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            claims, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (claim, stop) => await SendAsync(claim, stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        return claims.Count;
    }

    private async Task SendAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        if (await CarryAsync(claim, cancellation).ConfigureAwait(false) is { } failure)
        {
            DateTimeOffset? nextTry = claim.Attempts < BackOff.Length ? clock.Now + BackOff[claim.Attempts] : null;
            await outbox.FailedAsync(claim, failure, clock.Now, nextTry, cancellation).ConfigureAwait(false);
            if (nextTry is null)
                Figures.MessageGivenUp();
        }
        else
        {
            await outbox.DeliveredAsync(claim, clock.Now, cancellation).ConfigureAwait(false);
            Figures.MessageDelivered();
        }
    }

    private async Task<string?> CarryAsync(OutboxClaim claim, CancellationToken cancellation)
    {
        foreach (var carrier in carriers.Where(carrier => carrier.Takes(claim.Message)))
        {
            if (await carrier.DeliverAsync(claim, cancellation).ConfigureAwait(false) is { } failure)
                return failure;
        }

        return null;
    }
}
