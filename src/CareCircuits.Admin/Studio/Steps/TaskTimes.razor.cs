using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>Until when a task is done, who is reminded, and what happens when it is late.</summary>
public sealed partial class TaskTimes
{
    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private Task AddAsync() => Part.SetAsync("/remind/-", JsonValue.Create(NextReminder.After(Part.Texts("/remind"))));

    private Task RemoveAsync(int index) => Part.SetAsync(Part.Count("/remind") == 1 ? "/remind" : Pointers.To("/remind", index), null);

    private Task RemoveDueAsync()
    {
        var (workflow, step) = (Part.Workflow!, Part.Step!);
        return Part.EditAsync("task.due", "/due", files => TaskEdits.RemoveDue(files, workflow, step));
    }
}
