using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A task that is completed, with its outcome and the answers of its form.</summary>
public sealed partial class CompleteAct(Reader reader)
{
    private IReadOnlyList<FormField> fields = [];

    private StepName Step => StepIn("complete");

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        fields = Story.Choices.StepOf(Step.Workflow, Step.Step) is TaskStep task ? [.. task.Form.Select(field => FormField.Of(field, Story.Circuit, reader))] : [];
}
