namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>
/// Sends what is typed or answered: after a short rest, every moment of going on without one, and at once when the input goes. So no more than that moment is lost
/// when a browser dies. What could not be kept stays pending.
/// </summary>
/// <param name="time">The time.</param>
/// <param name="send">Sends it; whether it was kept.</param>
internal sealed class Resting(TimeProvider time, Func<Task<bool>> send) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private CancellationTokenSource? resting;
    private long? unsentSince;
    private int answers;

    /// <summary>Whether there is something that is not kept yet.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Something was typed or answered.</summary>
    public void Begin()
    {
        unsentSince ??= time.GetTimestamp();
        (IsPending, answers) = (true, answers + 1);
        Stop();
        resting = new CancellationTokenSource();
        var left = Longest - time.GetElapsedTime(unsentSince.Value);
        _ = SendSoonAsync(left < TimeSpan.Zero ? TimeSpan.Zero : left < Rest ? left : Rest, resting.Token);
    }

    /// <summary>Sends what waits.</summary>
    public async Task SendAsync()
    {
        if (!IsPending)
            return;
        var sent = answers;
        unsentSince = null;
        if (await send())
            IsPending = answers != sent;
    }

    /// <summary>What waits is wanted no longer.</summary>
    public void Forget()
    {
        Stop();
        (IsPending, unsentSince) = (false, null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Stop();
        await SendAsync();
    }

    private void Stop()
    {
        resting?.Cancel();
        resting?.Dispose();
        resting = null;
    }

    private async Task SendSoonAsync(TimeSpan wait, CancellationToken cancellation)
    {
        await Task.Delay(wait, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!cancellation.IsCancellationRequested)
            await SendAsync();
    }
}
