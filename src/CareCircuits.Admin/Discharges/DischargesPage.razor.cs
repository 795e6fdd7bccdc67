using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Discharges;

/// <summary>Every handover by ward and day: who expects the person, and the one next thing.</summary>
public sealed partial class DischargesPage(NavigationManager navigation, IJSRuntime browser)
{
    /// <summary>The event by which a discharge is announced (formats.md).</summary>
    internal const string Announced = "discharge.announced";

    private const int PageSize = 60;
    private readonly RunWatch watch = new();
    private ShownRuns? runs;
    private Board? board;
    private IReadOnlyList<Service> wards = [];
    private string? ownWard;
    private Noted? noted;

    [SupplyParameterFromQuery(Name = "ward")]
    private string? WardValue { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? FromValue { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? ToValue { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateValue { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewValue { get; set; }

    [SupplyParameterFromQuery(Name = "skip")]
    private int Skip { get; set; }

    [Inject]
    private RunReading Reading { get; set; } = null!;

    private Filter Shows => Filter.Of(WardValue, FromValue, ToValue, StateValue, ViewValue, ownWard);

    private Filter Usual => Filter.Of(null, null, null, null, ViewValue, ownWard);

    private bool IsTable => Shows.View == Filter.Table;

    private string Printed => string.Join(" · ", new[] { wards.FirstOrDefault(ward => ward.Id == Shows.Ward) is { } ward ? Reader.Say(ward.Name, ward.Id) : Say["AllWards"].Value, Reader.Local(Reader.Now).ToString("f", System.Globalization.CultureInfo.CurrentCulture) });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var workflows = await Reading.WorkflowsAsync(Desk, Announced, Leaving);
        var names = await Reading.NamesAsync(Desk, Leaving);
        wards = [.. workflows.SelectMany(workflow => StartServices.Of(workflow, names)).DistinctBy(ward => ward.Id).OrderBy(ward => Reader.Say(ward.Name, ward.Id), StringComparer.CurrentCulture)];
        ownWard = wards.FirstOrDefault(ward => ward.Id == Desk.Member.Service)?.Id;

        var shows = Shows;
        var days = new DayRange(shows.Ward, shows.From, shows.To, RunningOnly: shows.State == Filter.Running, EndedOnly: shows.State == Filter.Closed);
        runs = await Reading.ByDayAsync(Desk, workflows, days, Math.Max(0, Skip), PageSize, Leaving);
        board = Board.Of(workflows.Where(workflow => workflow.IsCurrent || runs.Page.Lines.Any(line => runs.WorkflowOf(line) == workflow)));
        if (watch.Look((shows, Skip), runs.Page.Lines) is { Count: > 0 } changed)
            await browser.InvokeVoidAsync("care.announce", Leaving, changed.Count == 1 ? Lists["ChangedOne", ShownRuns.NameOf(changed[0]), runs.StateOf(changed[0], Lists["Ended"])].Value : Lists["Changed", changed.Count].Value);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private IEnumerable<RunLine> InColumn(string? key) => runs!.Page.Lines
        .Where(line => board!.KeyOf(line.Run) == key).OrderBy(line => line.Run.On).ThenBy(line => line.Run.StartedAt);

    private string? WithinOf(BoardColumn column) => column.Within switch
    {
        { HasMonths: true } or null => null,
        { HasTime: true } within => Say["Hours", (int)within.Elapsed.TotalHours].Value,
        { } within => Say["Days", (int)within.Elapsed.TotalDays].Value,
    };

    private string AddressOf(Filter filter, int skip = 0) => navigation.GetUriWithQueryParameters(
        navigation.ToAbsoluteUri("/discharges").ToString(), new Dictionary<string, object?>(filter.Values(ownWard)) { ["skip"] = skip == 0 ? null : skip });

    private void Go(Filter filter)
    {
        noted = null;
        navigation.NavigateTo(AddressOf(filter));
    }

    private async Task DoneAsync(Noted what)
    {
        noted = what;
        await LoadAsync();
        StateHasChanged();
        await browser.FocusAsync("[data-test=said]");
    }
}
