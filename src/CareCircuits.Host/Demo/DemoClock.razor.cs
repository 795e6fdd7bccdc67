using Microsoft.AspNetCore.Components;

namespace CareCircuits.Host.Demo;

/// <summary>The switch that lets a demo's time run, at the top of every page in Development.</summary>
public sealed partial class DemoClock(NavigationManager navigation)
{
    private static readonly (string Name, TimeSpan Span)[] Steps =
    [
        ("QuarterHour", TimeSpan.FromMinutes(15)), ("Hour", TimeSpan.FromHours(1)), ("FourHours", TimeSpan.FromHours(4)),
        ("Day", TimeSpan.FromDays(1)), ("ThreeDays", TimeSpan.FromDays(3)), ("Week", TimeSpan.FromDays(7)),
    ];

    private bool isRunning;

    [Inject]
    private DemoTime Time { get; set; } = null!;

    private async Task ForwardAsync(TimeSpan by)
    {
        isRunning = true;
        await Task.Yield();
        await Time.ForwardAsync(by, CancellationToken.None);
        isRunning = false;

        // Every time on the page is another one now.
        navigation.Refresh();
    }
}
