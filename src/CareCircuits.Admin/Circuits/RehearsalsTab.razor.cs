using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The rehearsals of a circuit version: run when asked, off the page's own thread, with what passed, what failed and why, and what none of them went through.</summary>
public sealed partial class RehearsalsTab : IDisposable
{
    /// <summary>Between two rehearsals that are told to the page; they take fractions of a millisecond.</summary>
    private const int Each = 8;

    private CancellationTokenSource? running;
    private int done;
    private bool wasCancelled;

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
        running?.Dispose();
    }

    private async Task RunAsync()
    {
        using var cancelling = new CancellationTokenSource();
        (running, done, wasCancelled) = (cancelling, 0, false);
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

    private async Task<Rehearsed> PlayAsync(CancellationToken cancellation)
    {
        List<ScenarioResult> results = [];
        foreach (var scenario in Shelved.Scenarios)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Rehearsal.Run(Shelved.Circuit, scenario));
            if (results.Count % Each != 0)
                continue;
            await InvokeAsync(() =>
            {
                done = results.Count;
                StateHasChanged();
            });
        }

        return new Rehearsed(results);
    }

    private void Cancel() => running?.Cancel();

    private IEnumerable<CoverageLine> Coverage(Rehearsed result) => Shelved.Circuit.InOrder.Select(plan =>
    {
        var workflow = plan.Definition;
        var (steps, ways) = (Ways.StepsOf(workflow), Ways.Of(workflow));
        return new CoverageLine(
            workflow.Id, steps.Count(step => result.Covers(workflow.Id, step.Id)), steps.Count, ways.Count(way => result.Covers(workflow.Id, way)), ways.Count,
            [
                .. steps.Where(step => !result.Covers(workflow.Id, step.Id)).Select(Words.Title),
                .. ways.Where(way => !result.Covers(workflow.Id, way)).Select(way => Said(plan, way)),
            ]);
    });

    private string Said(WorkflowPlan plan, Way way)
    {
        var from = way.From is { } id ? plan.Steps.GetValueOrDefault(id)?.Definition : null;
        var to = plan.Steps.GetValueOrDefault(way.Target)?.Definition;
        return $"{(from is null ? Words.Anywhere : Words.Title(from))} · {Words.Way(from, way)} → {(to is null ? Words.Stopped : Words.Title(to))}";
    }

    private sealed record CoverageLine(string Workflow, int Steps, int AllSteps, int Ways, int AllWays, IReadOnlyList<string> Missing);
}
