using CareCircuits.Admin.Circuits;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio;

/// <summary>A part of the studio in which a readable draft is seen and edited.</summary>
public abstract class StudioTab : ComponentBase
{
    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }
}
