using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A property that is a text; an empty one is none.</summary>
public sealed partial class TextInput
{
    /// <summary>How many lines it has.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    /// <summary>Whether it is no prose.</summary>
    [Parameter]
    public bool IsCode { get; set; }

    private Task SendAsync(string text) => Part.SetAsync(Pointer, text.Length == 0 ? null : JsonValue.Create(text));
}
