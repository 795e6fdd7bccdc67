using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>The entries of a rehearsal as sentences, one of them open as a form, and what is expected in the end.</summary>
public sealed partial class StoryPlay(IJSRuntime browser)
{
    private int? open;

    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>Told after how many entries one goes on by hand.</summary>
    [Parameter]
    public EventCallback<int> PlayOn { get; set; }

    private JsonObject? End => Story.Found.Json["expect"] as JsonObject;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (open >= Story.Play.Count)
            open = null;
    }

    private async Task InsertAsync(int number)
    {
        // One that does nothing yet: what it does is chosen next.
        if (!await Story.EditAsync("insert", $"{number}", files => PlayEdits.Insert(files, Story.Id, number, [])))
            return;
        open = number;
        await GoAsync($"#entry-{number}-act");
    }

    private Task MovedAsync(int to)
    {
        open = open is null ? null : to;
        return GoAsync($"#entry-{to}-open");
    }

    private Task RemovedAsync()
    {
        open = null;
        return GoAsync("#story-play-title");
    }

    // After an edit the page is drawn only when the event is over; one goes on to what is there by then.
    private Task GoAsync(string selector)
    {
        StateHasChanged();
        return browser.FocusAsync(selector);
    }
}
