using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>What the checks before publishing find in a version today, each with a link to where it is.</summary>
public sealed partial class ChecksTab
{
    /// <summary>The circuit version.</summary>
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

    private string? TitleOf(Finding finding) =>
        finding.Step is { } step && Shelved.Circuit.Workflows[finding.Workflow!].Steps.GetValueOrDefault(step) is { } plan ? Words.Title(plan.Definition) : null;
}
