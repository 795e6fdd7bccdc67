using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A property that is one of several texts.</summary>
public sealed partial class PartSelect
{
    /// <summary>What can be chosen.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Choosable> Options { get; set; }

    /// <summary>What stands for nothing; null where something must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>What holds where nothing is written.</summary>
    [Parameter]
    public string? Default { get; set; }

    /// <summary>Told instead, where more has to change than the property; the empty text for nothing.</summary>
    [Parameter]
    public EventCallback<string> Taken { get; set; }

    private Task ChooseAsync(string? chosen) =>
        Taken.HasDelegate ? Taken.InvokeAsync(chosen ?? "") :
        string.IsNullOrEmpty(chosen) && Empty is null ? Task.CompletedTask : Part.SetAsync(Pointer, string.IsNullOrEmpty(chosen) ? null : JsonValue.Create(chosen));
}
