using CareCircuits.Care.Upkeep;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Wakes every hour and throws away what has had its time.</summary>
[DisallowConcurrentExecution]
internal sealed class UpkeepJob(HouseUpkeep upkeep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await upkeep.RunAsync(cancellationToken).ConfigureAwait(false);
}
