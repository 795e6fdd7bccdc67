using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The ways out of a step in words, each with a link to where it leads.</summary>
public sealed partial class WayList
{
    /// <summary>The ways.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Way> Ways { get; set; }

    /// <summary>The step that they leave; null for what is handled anywhere.</summary>
    [Parameter]
    public StepDefinition? Step { get; set; }

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

    private StepDefinition? StepOf(Way way) => Engine.Flow.Ways.StepsOf(Workflow).FirstOrDefault(step => step.Id == way.Target);
}
