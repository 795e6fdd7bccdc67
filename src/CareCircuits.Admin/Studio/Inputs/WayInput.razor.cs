using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Where a way out of the step leads.</summary>
public sealed partial class WayInput
{
    /// <summary>Whether it can also end the whole workflow.</summary>
    [Parameter]
    public bool MayStop { get; set; }

    /// <summary>What stands for nowhere; null where it must lead somewhere.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private Task LeadAsync(string? target) =>
        string.IsNullOrEmpty(target) && Empty is null ? Task.CompletedTask : Part.SetAsync(Pointer, string.IsNullOrEmpty(target) ? null : JsonValue.Create(target));
}
