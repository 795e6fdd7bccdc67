using CareCircuits.Care.Due;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Upkeep;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CareCircuits.Jobs;

/// <summary>Moves the alarm clock in.</summary>
public static class CareJobs
{
    /// <summary>How often to look; a look that finds nothing costs one query on an index.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>How often to throw away what has had its time.</summary>
    private static readonly TimeSpan Upkeep = TimeSpan.FromHours(1);

    /// <summary>Adds the jobs that send what is due and deliver what was kept. Every host may run them: rows are claimed, so none is sent twice.</summary>
    public static IServiceCollection AddCareJobs(this IServiceCollection services)
    {
        services.AddSingleton<DueSender>().AddSingleton<OutboxSender>().AddSingleton<HouseUpkeep>().AddSingleton<MoveJudging>().AddSingleton<MoveWork>();
        services.AddQuartz(quartz =>
        {
            Every<DueJob>(quartz, "due", Tick);
            Every<OutboxJob>(quartz, "outbox", Tick);
            Every<MoveJob>(quartz, "moves", Tick);
            Every<UpkeepJob>(quartz, "upkeep", Upkeep);
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Every<T>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where T : IJob =>
        quartz.ScheduleJob<T>(
            trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(name));
}
