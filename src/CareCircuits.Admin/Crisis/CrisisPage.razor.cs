using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Care.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Crisis;

/// <summary>Those in crisis, the most urgent first, with clocks that run; and the way to ask for help.</summary>
public sealed partial class CrisisPage(QuestionWork questions, CareClock clock, IJSRuntime browser)
{
    /// <summary>The event by which a crisis is reported (formats.md).</summary>
    internal const string Reported = "crisis.reported";

    private const int PageSize = 40;
    private readonly RunWatch watch = new();
    private readonly HashSet<Guid> fresh = [];
    private ShownRuns? runs;
    private IReadOnlyList<RunLine> acute = [];
    private IReadOnlyList<RunLine> after = [];
    private StartedRun? started;
    private Noted? noted;
    private bool isAsking;
    private bool isOwnDoing;

    [SupplyParameterFromQuery(Name = "skip")]
    private int Skip { get; set; }

    [Inject]
    private RunReading Reading { get; set; } = null!;

    /// <summary>How far the house's time is ahead of the machine's, in milliseconds; a demo's moves while one looks.</summary>
    private long Ahead => (long)clock.Offset.TotalMilliseconds;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var known = acute.Concat(after).Select(line => line.Run.Enrolment).ToHashSet();
        var read = await Reading.RunningAsync(Desk, await Reading.WorkflowsAsync(Desk, Reported, Leaving), Math.Max(0, Skip), PageSize, Leaving);
        var lines = CrisisOrder.Of(read.Page.Lines, read.PlanOf);
        acute = [.. lines.Where(line => CrisisOrder.IsAcute(line, read.PlanOf(line), Reader.Now))];
        after = [.. lines.Except(acute)];
        runs = read;
        if (watch.Look(Skip, lines) is { Count: > 0 } changed && !isOwnDoing)
            await TellAsync(changed, [.. changed.Where(line => !known.Contains(line.Run.Enrolment))]);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    /// <summary>Who opens the page sees what is asked of them: that is noted, for sent is not received. What comes later counts as seen when they turn to it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!firstRender)
            return;
        foreach (var (line, entry) in acute.SelectMany(line => Questions.Unseen(line, runs!.PlanOf(line), Desk).Select(entry => (line, entry))))
            await questions.ReceivedAsync(Desk, line.Run.Enrolment, entry, Leaving);
    }

    private async Task TellAsync(IReadOnlyList<RunLine> changed, IReadOnlyList<RunLine> arrived)
    {
        fresh.UnionWith(arrived.Select(line => line.Run.Enrolment.Enrolment));
        var words = arrived.Count > 0 ? Say["Arrived", arrived.Count]
            : changed.Count == 1 ? Lists["ChangedOne", ShownRuns.NameOf(changed[0]), runs!.StateOf(changed[0], Lists["Ended"])]
            : Lists["Changed", changed.Count];
        await browser.InvokeVoidAsync("care.announce", Leaving, words.Value);
    }

    private async Task AskAsync()
    {
        (isAsking, started, noted) = (true, null, null);
        StateHasChanged();
        await browser.FocusAsync("#asking");
    }

    private async Task StartedAsync(StartedRun run)
    {
        (started, noted, isAsking) = (run, null, false);
        await ShowAsync("[data-test=crisis-asked]");
    }

    private async Task DoneAsync(Noted what)
    {
        (started, noted) = (null, what);
        await ShowAsync("[data-test=said]");
    }

    private async Task ShowAsync(string place)
    {
        isOwnDoing = true;
        await LoadAsync();
        isOwnDoing = false;
        StateHasChanged();
        await browser.FocusAsync(place);
    }
}
