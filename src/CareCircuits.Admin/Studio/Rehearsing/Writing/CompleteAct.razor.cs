using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A task that is completed, with its outcome and the answers of its form.</summary>
public sealed partial class CompleteAct(Reader reader)
{
    private IReadOnlyList<FormField> fields = [];

    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>The number of the entry.</summary>
    [Parameter]
    [EditorRequired]
    public required int Number { get; set; }

    /// <summary>The entry.</summary>
    [Parameter]
    [EditorRequired]
    public required JsonObject Entry { get; set; }

    /// <summary>Told the entry as it shall be.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonObject> Changed { get; set; }

    private Standing? Now => Story.Traced(Number)?.Before;

    private StepName Step
    {
        get
        {
            var step = EntryActs.Text(Entry, "complete") ?? "";
            return new StepName(Story.Choices.WorkflowOf(EntryActs.Text(Entry, "workflow"), step, Now), step);
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        fields = Story.Choices.StepOf(Step.Workflow, Step.Step) is TaskStep task ? [.. task.Form.Select(field => FormField.Of(field, Story.Circuit, reader))] : [];
}
