using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>Begins a rehearsal: its title, its file, and whom it is about.</summary>
public sealed partial class NewStory(Reader reader, IJSRuntime browser)
{
    private string title = "";
    private string? file;
    private string? from;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>Told the id of the new rehearsal.</summary>
    [Parameter]
    public EventCallback<string> Made { get; set; }

    /// <summary>Told that none is made.</summary>
    [Parameter]
    public EventCallback Cancelled { get; set; }

    private ShelvedCircuit Shelved => Session.Now.Shelved!;

    private IReadOnlyList<Choosable> Files => StoryTitles.Files(Session.Files, Shelved.Circuit);

    private IReadOnlyList<Choosable> Others => [.. ScenarioEdits.All(Session.Files).Select(story => new Choosable(story.Id, StoryTitles.Of(story.Json, reader, story.Id)))];

    private string? File => file ?? (Files is [var first, ..] ? first.Value : null);

    // A title is in a language of the circuit.
    private string Language => Shelved.Circuit.Definition.Languages is { Count: > 0 } languages && !languages.Contains(reader.Language) ? languages[0] : reader.Language;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await browser.FocusAsync("#new-story-name");
    }

    private async Task MakeAsync()
    {
        var id = ScenarioEdits.FreeId(Session.Files, title);
        var given = string.IsNullOrEmpty(from) ? null : ScenarioEdits.Find(Session.Files, from)?.Json;
        var start = reader.At(reader.Today.ToDateTime(new TimeOnly(9, 0)));
        JsonObject story = new()
        {
            ["id"] = id,
            ["title"] = new JsonObject { [Language] = title.Trim() },
            ["now"] = given?["now"]?.DeepClone() ?? Acts.Until(start)["at"]!.DeepClone(),
            ["given"] = given?["given"]?.DeepClone() ?? new JsonObject(),
            ["play"] = new JsonArray(),
        };
        if (await Session.EditAsync(files => ScenarioEdits.Add(files, File ?? "rehearsals", story), new EditKind("scenario.add", id)))
            await Made.InvokeAsync(id);
    }
}
