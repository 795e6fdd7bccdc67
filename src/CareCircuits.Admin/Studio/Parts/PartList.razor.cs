using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>How the things of a list in <c>circuit.json</c> are added, renamed and taken out, with all that refers to them.</summary>
/// <param name="Add">Adds one, with an id and its words.</param>
/// <param name="Rename">Gives one another id.</param>
/// <param name="Remove">Takes one out.</param>
public sealed record ListEdits(
    Func<DraftFiles, string, JsonObject, Outcome<DraftFiles>> Add, Func<DraftFiles, string, string, Outcome<DraftFiles>> Rename, Func<DraftFiles, string, Outcome<DraftFiles>> Remove);

/// <summary>A list in <c>circuit.json</c> of things that have an id and words: roles, events, purposes.</summary>
public sealed partial class PartList
{
    private string? opened;

    /// <summary>The <c>circuit.json</c>.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>What one of them is, such as <c>role</c>.</summary>
    [Parameter]
    [EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The member that lists them, such as <c>roles</c>.</summary>
    [Parameter]
    [EditorRequired]
    public required string List { get; set; }

    /// <summary>How they are edited.</summary>
    [Parameter]
    [EditorRequired]
    public required ListEdits Edits { get; set; }

    /// <summary>The id that words make.</summary>
    [Parameter]
    public Func<string, string> IdOf { get; set; } = NewNames.Id;

    /// <summary>What else there is to say about one, given the pointer to it.</summary>
    [Parameter]
    public RenderFragment<string>? ChildContent { get; set; }

    private IReadOnlyList<string> Ids => [.. (Part.At("/" + List) as JsonArray ?? []).Select((_, number) => Part.Text(Pointers.To("/" + List, number) + "/id") ?? "")];

    private async Task<bool> AddAsync(string id, string words)
    {
        var title = new JsonObject { [Part.OwnLanguage] = words };
        if (!await Part.EditAsync($"{Kind}.add", id, files => Edits.Add(files, id, title)))
            return false;
        opened = id;
        return true;
    }

    private async Task RenameAsync(string id, string name)
    {
        if (await Part.EditAsync($"{Kind}.rename", id, files => Edits.Rename(files, id, name)))
            opened = name;
    }
}
