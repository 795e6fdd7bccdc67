using CareCircuits.Care.Outbox;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Wakes and delivers what was kept.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxSender sender) : IJob
{
    private const int Batch = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        while (await sender.SendAsync(Batch, cancellationToken).ConfigureAwait(false) == Batch)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
