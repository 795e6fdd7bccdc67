using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>One entry of a rehearsal: its sentence, what came of it, what can be done with it, and its form where it is open.</summary>
public sealed partial class StoryEntry(Reader reader, PlayTeller teller, Refusals refusals)
{
    private ToldMove? told;

    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>The number of the entry.</summary>
    [Parameter]
    [EditorRequired]
    public required int Number { get; set; }

    /// <summary>Whether its form is shown.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Told that it is to be opened or closed.</summary>
    [Parameter]
    public EventCallback Toggled { get; set; }

    /// <summary>Told where a new entry is to go.</summary>
    [Parameter]
    public EventCallback<int> Insert { get; set; }

    /// <summary>Told where the entry went.</summary>
    [Parameter]
    public EventCallback<int> Moved { get; set; }

    /// <summary>Told that it was taken out.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    /// <summary>Told after how many entries one goes on by hand.</summary>
    [Parameter]
    public EventCallback<int> PlayOn { get; set; }

    private JsonObject Entry => Story.Play[Number];

    private string Prefix => Number.ToString(CultureInfo.InvariantCulture);

    private TracedEntry? Traced => Story.Traced(Number);

    private string Sentence => EntryWords.Say(Say, Story.Choices, reader, Entry, Traced?.Before);

    private string Look => Traced is not { } traced ? "unplayed" : traced.Refused is not null || traced.Sight.Unmet.Count > 0 ? "unmet" : "met";

    private string Sign => Look switch { "met" => "check_circle", "unmet" => "cancel", _ => "radio_button_unchecked" };

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        told = Traced is { } traced ? teller.Tell(Number + 1, traced.Move, Entry, Story.Circuit, Story.Names) : null;

    private string Moment(TracedEntry traced) => reader.Local(traced.Move.At).ToString("ddd d MMM HH:mm", CultureInfo.CurrentCulture);

    private async Task MoveAsync(int by)
    {
        var to = Number + by;
        if (await Story.EditAsync("move", Prefix, files => PlayEdits.Move(files, Story.Id, Number, to)))
            await Moved.InvokeAsync(to);
    }

    private async Task DuplicateAsync()
    {
        if (await Story.EditAsync("copy", Prefix, files => PlayEdits.Duplicate(files, Story.Id, Number)))
            await Moved.InvokeAsync(Number + 1);
    }

    private async Task RemoveAsync()
    {
        if (await Story.EditAsync("remove", Prefix, files => PlayEdits.Remove(files, Story.Id, Number)))
            await Removed.InvokeAsync();
    }
}
