namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>Sends what is answered in a form once typing rests, and at once when the form goes.</summary>
internal sealed class Resting(Func<Task> send) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    private CancellationTokenSource? resting;
    private int answers;

    /// <summary>Whether something was answered that is not kept yet.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Something was answered.</summary>
    public void Begin()
    {
        (IsPending, answers) = (true, answers + 1);
        Stop();
        resting = new CancellationTokenSource();
        _ = SendSoonAsync(resting.Token);
    }

    /// <summary>Sends what waits.</summary>
    public async Task SendAsync()
    {
        if (!IsPending)
            return;
        var sent = answers;
        await send();
        IsPending = answers != sent;
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

    private async Task SendSoonAsync(CancellationToken cancellation)
    {
        await Task.Delay(Rest, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!cancellation.IsCancellationRequested)
            await SendAsync();
    }
}
