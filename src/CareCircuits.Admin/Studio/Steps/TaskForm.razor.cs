using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is asked about a task.</summary>
public sealed partial class TaskForm
{
    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private static IReadOnlyList<DataKind> Assignees { get; } = [DataKind.Staff, DataKind.Service];

    private Task OfferAsync(bool isOffer)
    {
        var (workflow, step) = (Part.Workflow!, Part.Step!);
        return Part.EditAsync("task.offer", "/voluntary", files => TaskEdits.SetVoluntary(files, workflow, step, isOffer));
    }
}
