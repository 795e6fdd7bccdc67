using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The rehearsals of a circuit version: run when asked, off the page's own thread, with what passed, what failed and why, and what none of them went through.</summary>
public sealed partial class RehearsalsTab : IDisposable
{
    private CancellationTokenSource? running;
    private int done;
    private bool wasCancelled;
    private bool isTooDear;
    private ShelvedCircuit? tried;
    private readonly CancellationTokenSource leaving = new();

    /// <summary>The circuit version.</summary>
    [Parameter]
    [EditorRequired]
    public required ShelvedCircuit Shelved { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The workflow that is drawn.</summary>
    [Parameter]
    public WorkflowPlan? Workflow { get; set; }

    /// <summary>Whether rehearsals that are cheap are played without being asked for, as in a draft that changes.</summary>
    [Parameter]
    public bool RunsByItself { get; set; }

    /// <summary>What stands beside something that no rehearsal goes through.</summary>
    [Parameter]
    public RenderFragment<MissedPart>? OfMissing { get; set; }

    /// <summary>What stands beside a rehearsal.</summary>
    [Parameter]
    public RenderFragment<Scenario>? OfStory { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    private Rehearsed? Rehearsed => Shelved.Rehearsed;

    private IEnumerable<(Scenario Scenario, RehearsalOutcome? Outcome)> Stories
    {
        get
        {
            var outcomes = Rehearsed?.Outcomes.DistinctBy(outcome => outcome.Id).ToDictionary(outcome => outcome.Id) ?? [];
            return Shelved.Scenarios.Select(scenario => (scenario, outcomes.GetValueOrDefault(scenario.Id)));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        running?.Cancel();
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (!RunsByItself || tried == Shelved || Rehearsed is not null || Shelved.Scenarios.Count == 0)
            return;
        var shelved = tried = Shelved;
        isTooDear = false;
        var cancellation = leaving.Token;
        shelved.Rehearsed = await Task.Run(() => RehearsalRun.IfCheap(shelved.Circuit, shelved.Scenarios, Time, cancellation), CancellationToken.None);
        isTooDear = shelved.Rehearsed is null;
    }

    private async Task RunAsync()
    {
        using var cancelling = new CancellationTokenSource();
        (running, done, wasCancelled, isTooDear) = (cancelling, 0, false, false);
        try
        {
            Shelved.Rehearsed = await Task.Run(() => PlayAsync(cancelling.Token), cancelling.Token);
        }
        catch (OperationCanceledException)
        {
            wasCancelled = true;
        }
        finally
        {
            running = null;
        }
    }

    private Task<Rehearsed> PlayAsync(CancellationToken cancellation) => RehearsalRun.AllAsync(
        Shelved.Circuit, Shelved.Scenarios,
        count => InvokeAsync(() =>
        {
            done = count;
            StateHasChanged();
        }),
        cancellation);

    private void Cancel() => running?.Cancel();

    private IEnumerable<CoverageLine> Coverage(Rehearsed result) => Shelved.Circuit.InOrder.Select(plan =>
    {
        var workflow = plan.Definition;
        var (steps, ways) = (Ways.StepsOf(workflow), Ways.Of(workflow));
        return new CoverageLine(
            workflow.Id, steps.Count(step => result.Covers(workflow.Id, step.Id)), steps.Count, ways.Count(way => result.Covers(workflow.Id, way)), ways.Count,
            [
                .. steps.Where(step => !result.Covers(workflow.Id, step.Id)).Select(step => new MissedPart(workflow.Id, step.Id, null, Words.Title(step))),
                .. ways.Where(way => !result.Covers(workflow.Id, way)).Select(way => new MissedPart(workflow.Id, null, way, Said(plan, way))),
            ]);
    });

    private (int Covered, int All) CoveredInAll(Rehearsed result)
    {
        var lines = Coverage(result).ToList();
        return (lines.Sum(line => line.Steps + line.Ways), lines.Sum(line => line.AllSteps + line.AllWays));
    }

    private string Said(WorkflowPlan plan, Way way)
    {
        var from = way.From is { } id ? plan.Steps.GetValueOrDefault(id)?.Definition : null;
        var to = plan.Steps.GetValueOrDefault(way.Target)?.Definition;
        return $"{(from is null ? Words.Anywhere : Words.Title(from))} · {Words.Way(from, way)} → {(to is null ? Words.Stopped : Words.Title(to))}";
    }

    private sealed record CoverageLine(string Workflow, int Steps, int AllSteps, int Ways, int AllWays, IReadOnlyList<MissedPart> Missing);
}
