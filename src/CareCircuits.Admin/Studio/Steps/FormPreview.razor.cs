using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The form as whoever does the task will see it, to be tried; nothing of it is kept.</summary>
public sealed partial class FormPreview(Reader reader)
{
    private readonly Dictionary<string, object?> values = [];

    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private IReadOnlyList<FormField> Fields =>
        Part.Circuit.Workflows.GetValueOrDefault(Part.Workflow!)?.Steps.GetValueOrDefault(Part.Step!)?.Definition is TaskStep task
            ? [.. task.Form.Select(asked => FormField.Of(asked, Part.Circuit, reader))]
            : [];
}
