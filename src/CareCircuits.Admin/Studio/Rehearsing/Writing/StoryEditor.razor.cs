using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A rehearsal of a draft, written by forms: what is given, what happens, what must come of it; with what comes of it beside each entry.</summary>
public sealed partial class StoryEditor(Reader reader)
{
    private OpenStory? story;
    private (ReadDraft Now, string Id)? seen;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The id of the rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>What the directory calls services and staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Told after how many entries one goes on by hand.</summary>
    [Parameter]
    public EventCallback<int> PlayOn { get; set; }

    /// <summary>Told which rehearsal is to be shown instead; null for the list.</summary>
    [Parameter]
    public EventCallback<string?> Left { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (seen == (Session.Now, Id))
            return;
        seen = (Session.Now, Id);
        story = ScenarioEdits.Find(Session.Files, Id) is { } found ? new OpenStory(Session, Words, found, ChoicesOf, Names, reader.Language) : null;
    }

    private StoryChoices ChoicesOf(NameBook names) => new(Session.Now.Shelved!.Circuit, Words, names, reader.Language, Say["Rehearse.ThePerson"], Say["Story.OpenNow"]);
}
