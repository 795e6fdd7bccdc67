using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;

namespace CareCircuits.Admin.Running;

/// <summary>Reads the runs that a page about an event shows.</summary>
internal sealed class RunReading(EventWorkflows events, RunList runs, DirectoryNames names, Reader reader)
{
    /// <summary>What the event starts.</summary>
    public Task<IReadOnlyList<StartedWorkflow>> WorkflowsAsync(Desk desk, string @event, CancellationToken cancellation) => events.StartingOnAsync(desk.Network, @event, cancellation);

    /// <summary>Who everybody is.</summary>
    public Task<NameBook> NamesAsync(Desk desk, CancellationToken cancellation) => names.FindAsync(desk.Network, cancellation);

    /// <summary>The runs by the day that their start named.</summary>
    public async Task<ShownRuns> ByDayAsync(Desk desk, IReadOnlyList<StartedWorkflow> workflows, DayRange days, int skip, int most, CancellationToken cancellation) =>
        await ShownAsync(desk, workflows, await runs.ByDayAsync(desk, Ids(workflows), days, skip, most, cancellation), cancellation);

    /// <summary>The runs that have not ended, the most urgent first.</summary>
    public async Task<ShownRuns> RunningAsync(Desk desk, IReadOnlyList<StartedWorkflow> workflows, int skip, int most, CancellationToken cancellation) =>
        await ShownAsync(desk, workflows, await runs.RunningAsync(desk, Ids(workflows), skip, most, cancellation), cancellation);

    private async Task<ShownRuns> ShownAsync(Desk desk, IReadOnlyList<StartedWorkflow> workflows, RunPage page, CancellationToken cancellation) =>
        new(workflows, page, await NamesAsync(desk, cancellation), reader);

    private static string[] Ids(IReadOnlyList<StartedWorkflow> workflows) => [.. workflows.Select(workflow => workflow.Workflow).Distinct()];
}
