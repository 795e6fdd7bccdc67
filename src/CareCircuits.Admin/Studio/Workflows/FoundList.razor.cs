using CareCircuits.Admin.Circuits;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>What the checks found in a workflow or at a step, each with the way there.</summary>
public sealed partial class FoundList
{
    /// <summary>The findings.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required string Workflow { get; set; }

    /// <summary>The step that is chosen.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>The way that is lit.</summary>
    [Parameter]
    public IReadOnlyList<string> Path { get; set; } = [];

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }
}
