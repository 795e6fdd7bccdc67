using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>How a task can end, in words, and where each end leads.</summary>
public sealed partial class TaskOutcomes
{
    private string words = "";
    private string? target;

    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private string Id => NewNames.Id(words) is { Length: > 0 } id ? NewNames.Free(id, [.. Part.Names("/outcomes")]) : "";

    // As the others go on, until someone chooses.
    private string? Target => target ?? Part.Names("/outcomes").Select(name => Part.Text(Pointers.To("/outcomes", name))).FirstOrDefault();

    private async Task AddAsync()
    {
        var (workflow, way, lead) = (Part.Workflow!, Way(Id), Target!);
        JsonObject label = new() { [Part.OwnLanguage] = words.Trim() };
        if (await Part.EditAsync("outcome.add", $"/outcomes/{Id}", files => WayEdits.Add(files, workflow, way, lead, label)))
            (words, target) = ("", null);
    }

    private Task RemoveAsync(string name)
    {
        var (workflow, way) = (Part.Workflow!, Way(name));
        return Part.EditAsync("outcome.remove", $"/outcomes/{name}", files => WayEdits.Remove(files, workflow, way));
    }

    private Task RenameAsync(string name, string to)
    {
        var (workflow, way) = (Part.Workflow!, Way(name));
        return Part.EditAsync("outcome.rename", $"/outcomes/{name}", files => WayEdits.Rename(files, workflow, way, to));
    }

    private ArrowPlace Way(string name) => new(Part.Step, WayKind.Outcome, name);
}
