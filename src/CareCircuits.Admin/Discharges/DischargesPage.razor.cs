using CareCircuits.Admin.Running;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Discharges;

/// <summary>Every handover by ward and day: who expects the person, and the one next thing.</summary>
public sealed partial class DischargesPage(NavigationManager navigation)
{
    /// <summary>The event by which a discharge is announced (formats.md).</summary>
    internal const string Announced = "discharge.announced";

    private const int PageSize = 60;
    private ShownRuns? runs;
    private Board? board;
    private IReadOnlyList<Service> wards = [];
    private string? said;
    private bool saidIsBad;

    [SupplyParameterFromQuery(Name = "ward")]
    private string? Ward { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "closed")]
    private bool Closed { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private int From { get; set; }

    [Inject]
    private RunReading Reading { get; set; } = null!;

    private bool IsTable => View == "table";

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var days = new DayRange(string.IsNullOrEmpty(Ward) ? null : Ward, RunningOnly: !Closed);
        runs = await Reading.ByDayAsync(Desk, Announced, days, Math.Max(0, From), PageSize, Leaving);
        board = Board.Of(runs.Workflows);
        wards = [.. runs.Names.Services.Values.Where(service => service.Facts.Branch == "residential").OrderBy(service => service.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private IEnumerable<RunLine> InColumn(string? key) => runs!.Page.Lines.Where(line => board!.KeyOf(line.Run) == key).OrderBy(line => line.Run.On);

    private string WardOf(RunLine line) => line.Run.Service is { } ward ? Reader.Say(runs!.Names.ServiceName(ward), ward) : "";

    private string AddressOf(string? ward, string? view, bool closed, int from) => navigation.GetUriWithQueryParameters("/discharges", new Dictionary<string, object?>
    {
        ["ward"] = string.IsNullOrEmpty(ward) ? null : ward, ["view"] = view, ["closed"] = closed ? true : null, ["from"] = from == 0 ? null : from,
    });

    private void Filter(object? ward, string? view, bool closed) => navigation.NavigateTo(AddressOf(ward as string, view, closed, 0));

    private async Task DoneAsync((string Words, bool IsBad) what)
    {
        (said, saidIsBad) = what;
        await LoadAsync();
    }
}
