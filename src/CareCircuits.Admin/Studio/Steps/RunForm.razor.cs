using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>Which workflow is started with what, and whether one waits for it.</summary>
public sealed partial class RunForm
{
    /// <summary>The run.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private string? Child => Part.Text("/workflow");

    private Task WaitAsync(bool waits)
    {
        var (workflow, step, results) = (Part.Workflow!, Part.Step!, StepOutcomes.Of("run", Child, Part.Circuit));
        return Part.EditAsync("run.wait", "/wait", files => RunEdits.SetWait(files, workflow, step, waits, results));
    }
}
