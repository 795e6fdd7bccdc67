using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The conditions of a decision: the first that holds leads.</summary>
public sealed partial class ConditionList(IJSRuntime browser)
{
    /// <summary>The decision.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private string? Target => Part.Text("/otherwise") ?? Part.Text("/when/0/next") ?? Part.Text("/unknown");

    // A condition cannot be without words: while it is empty, the last one stays.
    private Task SendAsync(int index, string text) => text.Trim().Length == 0 ? Task.CompletedTask : Part.SetAsync($"/when/{index}/if", JsonValue.Create(text));

    private Task AddAsync()
    {
        var (workflow, step, target) = (Part.Workflow!, Part.Step!, Target!);
        return Part.EditAsync("condition.add", $"/when/{Part.Count("/when")}", files => WayEdits.AddCondition(files, workflow, step, DecideForm.FirstCondition, target));
    }

    private Task RemoveAsync(int index)
    {
        var (workflow, way) = (Part.Workflow!, new ArrowPlace(Part.Step, WayKind.When, index.ToString(CultureInfo.InvariantCulture)));
        return Part.EditAsync("condition.remove", $"/when/{index}", files => WayEdits.Remove(files, workflow, way));
    }

    private async Task MoveAsync(int index, int by)
    {
        if (await Part.EditAsync("condition.move", $"/when/{index}", files => ListEdits.Move(files, Part.PlaceIn(files, "/when"), index, by)))
            await browser.FocusAsync(RowTools.MoverOf($"condition-{index + by}", by));
    }
}
