using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>What holds for a workflow as a whole: its words, what starts it, what it promises, what it notes.</summary>
public sealed partial class WorkflowForm
{
    private DraftPart part = null!;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkflowDefinition Workflow { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    private IReadOnlyList<Finding> Own => [.. Session.Now.Findings.Where(finding => finding.Workflow == Workflow.Id && finding.Step is null)];

    /// <inheritdoc/>
    protected override void OnParametersSet() => part = DraftPart.OfWorkflow(Session, Words, Workflow.Id);
}
