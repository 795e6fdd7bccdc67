using CareCircuits.Admin.Running;
using CareCircuits.Admin.Work;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Crisis;

/// <summary>Those in crisis, the most urgent first, with clocks that run; and the way to ask for help.</summary>
public sealed partial class CrisisPage
{
    /// <summary>The event by which a crisis is reported (formats.md).</summary>
    internal const string Reported = "crisis.reported";

    private const int PageSize = 40;
    private ShownRuns? runs;
    private IReadOnlyList<RunLine> acute = [];
    private IReadOnlyList<RunLine> after = [];
    private Done? asked;
    private string? said;
    private bool saidIsBad;
    private bool isAsking;

    [SupplyParameterFromQuery(Name = "from")]
    private int From { get; set; }

    [Inject]
    private RunReading Reading { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var read = await Reading.RunningAsync(Desk, Reported, Math.Max(0, From), PageSize, Leaving);
        var lines = CrisisOrder.Of(read.Page.Lines, read.PlanOf);
        acute = [.. lines.Where(line => CrisisOrder.IsAcute(line, read.PlanOf(line), Reader.Now))];
        after = [.. lines.Except(acute)];
        runs = read;
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private async Task RequestedAsync(Done what)
    {
        (asked, said, isAsking) = (what, null, false);
        await LoadAsync();
    }

    private async Task SaidAsync((string Words, bool IsBad) what)
    {
        (asked, said, saidIsBad) = (null, what.Words, what.IsBad);
        await LoadAsync();
    }
}
