using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Checks;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio;

/// <summary>The draft of a circuit, to be designed: drawn and edited, checked while one types, rehearsed, and published.</summary>
public sealed partial class StudioPage(
    ICircuitDrafts drafts, DraftEditing editing, Refusals refusals, DirectoryNames directory, IDirectory services, CareClock clock, TimeProvider time,
    Reader reader, WhyTeller teller, IStringLocalizer<StepWords> steps, IStringLocalizer<TimeWords> times)
{
    /// <summary>So often one tells that one is still here.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private StudioSession? session;
    private IReadOnlyList<DraftEditor> editors = [];
    private NameBook names = NameBook.None;
    private (ReadDraft Of, StepWords Words)? words;

    /// <summary>The circuit.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>The tab.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    /// <summary>The workflow that is edited; the first where none is named.</summary>
    [SupplyParameterFromQuery(Name = "workflow")]
    public string? WorkflowName { get; set; }

    /// <summary>The step that is edited.</summary>
    [SupplyParameterFromQuery(Name = "step")]
    public string? Step { get; set; }

    /// <summary>The rule set that is edited.</summary>
    [SupplyParameterFromQuery(Name = "set")]
    public string? Set { get; set; }

    /// <summary>The steps of a way that is to be lit, with commas.</summary>
    [SupplyParameterFromQuery(Name = "path")]
    public string? Path { get; set; }

    private static IReadOnlyList<string> Tabs { get; } = [CircuitAddress.Workflows, "circuit", "rules", "rehearsals", "checks", "changes", "past", "files", "publish"];

    private CircuitAddress Address => new(Id, session!.Files.Version, IsDraft: true);

    // What cannot be read can only be mended in its files.
    private string Open => Tabs.FirstOrDefault(tab => tab == TabName) ?? (session!.Now.Shelved is null ? "files" : CircuitAddress.Workflows);

    private string Title => session!.Now.Reading.Definition is { } definition ? reader.Say(definition.Title, Id) : Id;

    private int Errors => session!.Now.Findings.Count(finding => finding.Severity == Severity.Error);

    private IReadOnlyList<string> PathSteps => Path?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The words of the draft as it is now; null where it cannot be read.</summary>
    private StepWords? Words
    {
        get
        {
            var now = session!.Now;
            if (now.Shelved is not null && words?.Of != now)
                words = (now, WordsOf(now.Shelved));
            return now.Shelved is null ? null : words?.Words;
        }
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (await drafts.FindAsync(Desk.Network, Id, Leaving) is not { } draft)
        {
            Leave();
            return;
        }

        if (session?.Now.Draft.Id != draft.Id)
        {
            Leave();
            var known = (await services.SurroundingsAsync(Desk.Network, Leaving)).Services.Select(service => service.Facts);
            session = new StudioSession(Desk, editing, refusals, draft, new CheckedDirectory([.. known]));
            session.Changed += Show;
        }

        await session.SeeAsync(draft);
        editors = await drafts.EditorsAsync(draft.Id, clock.Now - (2 * Beat), Leaving);
        names = await directory.FindAsync(Desk.Network, Leaving);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => change.IsOfDraft;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender)
            _ = StayAsync();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Leave();
        base.Dispose(disposing);
    }

    private StepWords WordsOf(ShelvedCircuit shelved) => new(shelved.Circuit, reader.Language, steps, new TimeWords(times), teller);

    private void Leave()
    {
        if (session is null)
            return;
        session.Changed -= Show;
        session = null;
    }

    private void Show(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);

    /// <summary>Tells again and again that one is here, and where.</summary>
    private async Task StayAsync()
    {
        try
        {
            using var beat = new PeriodicTimer(Beat, time);
            do
            {
                if (session is { } here)
                    await drafts.SeenAsync(here.Now.Draft.Id, new DraftEditor(Desk.Member.Id, Step is null ? WorkflowName ?? "" : $"{WorkflowName}/{Step}", clock.Now), Leaving);
                await InvokeAsync(async () =>
                {
                    if (session is { } now)
                        editors = await drafts.EditorsAsync(now.Now.Draft.Id, clock.Now - (2 * Beat), Leaving);
                    StateHasChanged();
                });
            }
            while (await beat.WaitForNextTickAsync(Leaving));
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
        catch (Exception failed)
        {
            await DispatchExceptionAsync(failed);
        }
    }
}
