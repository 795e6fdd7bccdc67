using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The step as it stands in the file, with all that the form has no input for.</summary>
public sealed partial class StepJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private bool isUnreadable;

    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private string Text => Part.Json?.ToJsonString(Readable) ?? "";

    private async Task SendAsync(string typed)
    {
        var step = Read(typed);

        // Its id is renamed by its own tool, which takes along all that refers to it.
        isUnreadable = step is null || (string?)step["id"] != Part.Step;
        if (isUnreadable)
            return;
        var names = Part.Json!.Select(member => member.Key).Union(step!.Select(member => member.Key));
        await Part.SetAllAsync("/", [.. names.Where(name => !JsonNode.DeepEquals(Part.Json![name], step![name])).Select(name => ($"/{name}", step![name]))]);
    }

    private static JsonObject? Read(string typed)
    {
        try
        {
            return JsonNode.Parse(typed) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
