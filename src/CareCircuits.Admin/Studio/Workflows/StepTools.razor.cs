using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>What can be done to the step that is chosen, as buttons.</summary>
public sealed partial class StepTools
{
    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public required StepDefinition Step { get; set; }

    /// <summary>How many steps are marked.</summary>
    [Parameter]
    public int Marked { get; set; }

    /// <summary>Told what to do.</summary>
    [Parameter]
    public EventCallback<string> OnAct { get; set; }
}
