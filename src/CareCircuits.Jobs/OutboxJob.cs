using CareCircuits.Care.Outbox;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Wakes and delivers what was kept.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxSender sender) : IJob
{
    /// <summary>Few, so that they are carried before their claim runs out even where each takes a second.</summary>
    private const int Batch = 20;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        while (await sender.SendAsync(Batch, cancellationToken).ConfigureAwait(false) == Batch)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
