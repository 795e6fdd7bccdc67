using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>A draft played like a game: who it is about, what is open, what may happen, what time it is; and what happened so far, in words and on the drawing.</summary>
public sealed partial class PlayView(Refusals refusals, PlayTeller teller, IJSRuntime browser)
{
    private GivenFacts given = new();
    private GivenFacts changed = new();
    private NameBook names = NameBook.None;
    private IReadOnlyList<ToldMove> told = [];
    private Recording? shown;
    private OpenPlay? known;
    private string from = "";
    private DateTime? until;
    private bool isSaving;

    /// <summary>The play.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenPlay Play { get; set; }

    /// <summary>The draft.</summary>
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

    /// <summary>What the directory calls services and staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>The workflow that is drawn; where none is chosen, that of what is open.</summary>
    [Parameter]
    public string? WorkflowName { get; set; }

    /// <summary>Where each workflow is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> At { get; set; }

    /// <summary>Told the id under which the play was saved.</summary>
    [Parameter]
    public EventCallback<string> Saved { get; set; }

    private WorkflowPlan? Drawn =>
        Shelved.Circuit.Workflows.GetValueOrDefault(WorkflowName ?? "")
        ?? Shelved.Circuit.Workflows.GetValueOrDefault(Play.Recording?.Standing.Open is [.., var last] ? last.Workflow : "")
        ?? (Shelved.Circuit.InOrder is [var first, ..] ? first : null);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (known != Play)
        {
            known = Play;
            if (Play.Start == default)
                BeginAsIn(ScenarioEdits.All(Session.Files) is [var story, ..] ? story : null);
            given = GivenFacts.Of(Play.Given);
        }

        Show();
    }

    private static string ExactTime(DateTimeOffset at) => VirtualTime.ReaderAt(at).Local(at).ToString("f", CultureInfo.CurrentCulture);

    private string Local(DateTimeOffset at) => Reader.Local(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private DateTimeOffset? ReadLocal(string? typed) => DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? Reader.At(local) : null;

    private void TakeFrom(ChangeEventArgs chosen)
    {
        from = chosen.Value as string ?? "";
        BeginAsIn(ScenarioEdits.Find(Session.Files, from));
        given = GivenFacts.Of(Play.Given);
    }

    private void BeginAsIn(ScenarioInDraft? scenario)
    {
        var beginning = scenario is null ? null : PlayBeginning.Of(scenario.Json);
        from = beginning is null ? "" : scenario!.Id;
        Play.Given = beginning?.Given ?? [];
        Play.Start = beginning?.Start ?? Reader.At(Reader.Today.ToDateTime(new TimeOnly(9, 0)));
    }

    private async Task BeginAsync()
    {
        Play.Given = given.ToJson();
        if (Play.Begin(Shelved.Circuit))
            await browser.FocusAsync("#clock-title");
        Show();
    }

    private Task MoveAsync(JsonObject entry)
    {
        if (Play.Do(entry))
            (changed, until, isSaving) = (new(), null, false);
        return ShownAsync();
    }

    private Task TakeBackAsync()
    {
        Play.TakeBack();
        return ShownAsync();
    }

    private Task AgainAsync()
    {
        Play.Begin(Shelved.Circuit);
        (changed, isSaving) = (new(), false);
        return ShownAsync();
    }

    /// <summary>What was pressed may be gone: one goes on from the clock.</summary>
    private Task ShownAsync()
    {
        Show();
        return browser.FocusAsync("#clock-title");
    }

    private async Task EndAsync()
    {
        Play.End();
        (given, isSaving) = (GivenFacts.Of(Play.Given), false);
        Show();
        await browser.FocusAsync("#begin-title");
    }

    private Task SavedAsync(string id)
    {
        isSaving = false;
        return Saved.InvokeAsync(id);
    }

    private void Show()
    {
        if (shown == Play.Recording)
            return;
        shown = Play.Recording;
        if (shown is not { } recording)
        {
            told = [];
            return;
        }

        names = PlayTeller.Names(recording.Standing.Situation, Names, Reader.Language);
        told = teller.Tell(recording, Shelved.Circuit, names);
    }

    private string Said(DateTimeOffset at) => teller.Said(at, Play.Recording!.Standing.Now);

    private string StepTitle(string workflow, string step) =>
        Shelved.Circuit.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step)?.Definition is { } definition ? Words.Title(definition) : step;

    /// <summary>How many runs of a workflow stand at each step now.</summary>
    private Dictionary<string, int> Here(WorkflowPlan plan) => Play.Recording!.Standing.Enrolment.Running
        .Where(instance => instance.Workflow == plan.Definition.Id)
        .SelectMany(instance => instance.Stays)
        .GroupBy(stay => stay.Step)
        .ToDictionary(stays => stays.Key, stays => stays.Count());
}
