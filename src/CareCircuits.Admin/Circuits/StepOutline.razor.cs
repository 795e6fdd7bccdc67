using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The steps of a workflow as a nested list, each with its ways: all that the drawing says, without the drawing.</summary>
public sealed partial class StepOutline
{
    /// <summary>The workflow, or a branch of it.</summary>
    [Parameter]
    [EditorRequired]
    public required IRegion Region { get; set; }

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkflowDefinition Workflow { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where the circuit is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The step that is chosen.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>How many people are at each step now.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, int> Counts { get; set; } = new Dictionary<string, int>();

    /// <summary>What stands before the title of a step.</summary>
    [Parameter]
    public RenderFragment<StepDefinition>? Before { get; set; }

    /// <summary>What stands where its ways would stand; null for the ways themselves.</summary>
    [Parameter]
    public Func<StepDefinition, RenderFragment?>? InPlaceOfWays { get; set; }
}
