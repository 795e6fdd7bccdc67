using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The panel in which everything about one step is edited.</summary>
public sealed partial class StepPanel
{
    private DraftPart part = null!;

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required string Workflow { get; set; }

    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public required string Step { get; set; }

    private StepDefinition? Definition => part.Circuit.Workflows.GetValueOrDefault(Workflow)?.Steps.GetValueOrDefault(Step)?.Definition;

    private string Kind => Definition is { } step ? Words.Kind(step) : "";

    private string Title => Definition is { } step ? Words.Title(step) : Step;

    /// <inheritdoc/>
    protected override void OnParametersSet() => part = DraftPart.OfStep(Session, Words, Workflow, Step);
}
