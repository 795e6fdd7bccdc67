using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>Rehearses a draft: all stories at once, or one played like a game.</summary>
public sealed partial class RehearseTab(OpenPlays plays, NavigationManager navigation, Reader reader)
{
    private const string AllView = "all";
    private const string PlayView = "play";

    private OpenPlay play = new();
    private string? note;
    private bool isBeginning;

    /// <summary>What the directory calls services and staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>The workflow that is drawn; null where none is chosen.</summary>
    [Parameter]
    public string? WorkflowName { get; set; }

    /// <summary>What of it is shown.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewName { get; set; }

    /// <summary>The rehearsal that is written.</summary>
    [SupplyParameterFromQuery(Name = "story")]
    public string? StoryName { get; set; }

    private static IReadOnlyList<string> Views { get; } = [AllView, PlayView];

    private NavigationManager Navigation => navigation;

    private ShelvedCircuit Shelved => Session.Now.Shelved!;

    private Reader Reader => reader;

    /// <summary>Rehearsals that cannot be read as they stand, and so are not run.</summary>
    private List<ScenarioInDraft> Unread =>
        [.. ScenarioEdits.All(Session.Files).Where(story => Shelved.Scenarios.All(scenario => scenario.Id != story.Id))];

    private string Open => Views.FirstOrDefault(view => view == ViewName) ?? AllView;

    private WorkflowPlan? Workflow => Shelved.Circuit.Workflows.GetValueOrDefault(WorkflowName ?? "") ?? (Shelved.Circuit.InOrder is [var first, ..] ? first : null);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        play = plays.Of(Session.Now.Draft.Id);
        play.See(Shelved.Circuit);
    }

    private string At(string view) => view == AllView ? Address.Tab("rehearsals") : $"{Address.Tab("rehearsals")}&view={view}";

    private void GoToStory(string? story)
    {
        isBeginning = false;
        navigation.NavigateTo(story is null ? At(AllView) : Address.Story(story));
    }

    /// <summary>Plays the beginning of a story, up to where the missing way begins or as near as any story comes.</summary>
    private void PlayTowards(MissedPart missing)
    {
        note = null;
        if (NearestStop.Find(Shelved.Circuit, Shelved.Scenarios, missing) is not { } stop)
            note = Say["Rehearse.NoStoryThere"];
        else
            PlayFrom(stop.Scenario, stop.Entries);
    }

    private void PlayFrom(string scenario, int entries)
    {
        if (ScenarioEdits.Find(Session.Files, scenario) is not { } found || PlayBeginning.Of(found.Json) is not { } beginning)
            return;
        (play.Given, play.Start) = (beginning.Given, beginning.Start);
        play.Begin(Shelved.Circuit, beginning.Play.Take(entries));
        navigation.NavigateTo(At(PlayView));
    }
}
