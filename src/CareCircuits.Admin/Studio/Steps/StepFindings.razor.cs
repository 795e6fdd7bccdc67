using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What the checks find at the step, errors first, each with what would put it right.</summary>
public sealed partial class StepFindings
{
    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    private IReadOnlyList<Finding> Findings => [.. Part.Session.Now.At(Part.Workflow!, Part.Step!).OrderByDescending(finding => finding.Severity == Severity.Error)];
}
