using CareCircuits.Care.Running;

namespace CareCircuits.Admin.Frame;

/// <summary>Reads something again a while after a change that concerns it. Changes come in swarms; one look serves for all of them.</summary>
internal sealed class ReadAgain : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly TimeSpan pause;
    private readonly Func<Change, bool> concerns;
    private readonly Func<Task> read;
    private readonly Func<Exception, Task> broken;
    private readonly IDisposable listening;
    private int isWaiting;

    /// <summary>Listens from now on.</summary>
    public ReadAgain(ChangeFeed changes, TimeSpan pause, Func<Change, bool> concerns, Func<Task> read, Func<Exception, Task> broken)
    {
        (this.pause, this.concerns, this.read, this.broken) = (pause, concerns, read, broken);
        listening = changes.Listen(Heard);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listening.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    private void Heard(Change change)
    {
        if (concerns(change) && Interlocked.Exchange(ref isWaiting, 1) == 0)
            _ = AgainAsync();
    }

    private async Task AgainAsync()
    {
        try
        {
            await Task.Delay(pause, leaving.Token).ConfigureAwait(false);
            Interlocked.Exchange(ref isWaiting, 0);
            await read().ConfigureAwait(false);
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left meanwhile.
        }
        catch (Exception failed)
        {
            await broken(failed).ConfigureAwait(false);
        }
    }
}
