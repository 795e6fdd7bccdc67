using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The workflows of a circuit, to choose the one that is shown.</summary>
public sealed partial class WorkflowChoice
{
    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>The workflow that is shown.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>Where each workflow is shown.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> Address { get; set; }

    /// <summary>How many runs of each are under way.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, int> Counts { get; set; } = new Dictionary<string, int>();

    /// <summary>What stands beside the title of a workflow.</summary>
    [Parameter]
    public RenderFragment<string>? Beside { get; set; }
}
