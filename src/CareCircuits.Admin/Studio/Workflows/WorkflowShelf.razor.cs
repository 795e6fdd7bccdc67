using CareCircuits.Admin.Circuits;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>The workflows of a draft, to choose the one that is edited.</summary>
public sealed partial class WorkflowShelf
{
    /// <summary>The draft as it is.</summary>
    [Parameter]
    [EditorRequired]
    public required ShelvedCircuit Shelved { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The workflow that is edited; null where it cannot be read.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>The workflow that was asked for.</summary>
    [Parameter]
    public string? Asked { get; set; }

    /// <summary>What the checks found.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }
}
