using CareCircuits.Care.Due;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Wakes and sends what is due. It knows when to look, never what a row means: the engine decides the rest.</summary>
[DisallowConcurrentExecution]
internal sealed class DueJob(DueSender sender) : IJob
{
    private const int Batch = 500;
    private const int AtOnce = 64;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // After an outage there is more than one batch; the most urgent are in the first.
        while (await sender.SendAsync(Batch, AtOnce, cancellationToken).ConfigureAwait(false) == Batch)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
