using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Access;
using CareCircuits.Care.Replaying;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Replays;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>Runs the pasts of the last months against a circuit, which may be published or a draft: progress, cancel, totals and cases.</summary>
public sealed partial class PastReplaying(ReplayWork work) : IDisposable
{
    private const int PageSize = 25;
    private const int MostMonths = 60;

    private readonly List<ReplayedLine> lines = [];
    private CancellationTokenSource? running;
    private ReplayProgress? progress;
    private bool wasCancelled;
    private int months = 12;

    /// <summary>The circuit whose past it is.</summary>
    [Parameter]
    [EditorRequired]
    public required string Circuit { get; set; }

    /// <summary>What is tried.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Draft { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => running?.Cancel();

    private static IEnumerable<(string Name, int Count)> Totals(ReplayProgress found) =>
    [
        ("Replay.Otherwise", found.Otherwise), ("Replay.Longer", found.Longer), ("Replay.Shorter", found.Shorter),
        ("Replay.MoreEscalations", found.MoreEscalations), ("Replay.FewerEscalations", found.FewerEscalations), ("Replay.Unreadable", found.Unreadable),
    ];

    private async Task RunAsync()
    {
        using var cancelling = new CancellationTokenSource();
        months = Math.Clamp(months, 1, MostMonths);
        (running, progress, wasCancelled) = (cancelling, null, false);
        lines.Clear();
        try
        {
            // The work is done off the page's own thread, which only hears how far it has come.
            await Task.Run(() => FollowAsync(cancelling.Token), cancelling.Token);
        }
        catch (OperationCanceledException)
        {
            wasCancelled = true;
        }
        finally
        {
            running = null;
        }

        await MoreAsync();
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        await foreach (var now in work.RunAsync(Desk, Circuit, Draft, months, cancellation))
        {
            await InvokeAsync(() =>
            {
                progress = now;
                StateHasChanged();
            });
        }
    }

    private void Cancel() => running?.Cancel();

    private async Task MoreAsync()
    {
        if (progress is { } found)
            lines.AddRange(await work.LinesAsync(Desk, [.. found.Cases.Skip(lines.Count).Take(PageSize)], CancellationToken.None));
    }

    private string Place(Divergence first) => first.Step is { } step ? $"{Words.Workflow(first.Workflow)} · {Title(first.Workflow, step)}" : Words.Workflow(first.Workflow);

    private string Led(Divergence first, string? target) => target switch
    {
        null => Say["Nowhere"],
        "" => Say["NotYet"],
        _ when first.Step is null && target == first.Workflow => Say["Begins"],
        _ => Title(first.Workflow, target),
    };

    private string Title(string workflow, string step) =>
        Draft.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step) is { } known ? Words.Title(known.Definition) : step == Engine.Definitions.Targets.Stop ? Words.Stopped : step;

    private string Length(TimeSpan time)
    {
        var whole = time.Duration();
        return Words.Time.Length(whole.TotalDays >= 1
            ? new Duration(0, 0, 0, (int)whole.TotalDays, TimeSpan.FromHours(whole.Hours))
            : new Duration(0, 0, 0, 0, TimeSpan.FromMinutes(Math.Max(1, (int)whole.TotalMinutes))));
    }
}
