using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Every way out of a step, each with where it leads, to be chosen.</summary>
public sealed partial class LeadsToList
{
    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public required StepDefinition Step { get; set; }

    /// <summary>The region that it stands in.</summary>
    [Parameter]
    [EditorRequired]
    public required IRegion Region { get; set; }

    /// <summary>The words of the circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Told where a way shall lead.</summary>
    [Parameter]
    public EventCallback<(ArrowPlace Arrow, string Target)> OnLed { get; set; }
}
