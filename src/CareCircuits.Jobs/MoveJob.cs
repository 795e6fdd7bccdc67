using CareCircuits.Care.Moving;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Wakes and goes on with moves of people to other versions.</summary>
[DisallowConcurrentExecution]
internal sealed class MoveJob(MoveWork work) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        while (await work.RunAsync(cancellationToken).ConfigureAwait(false))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
