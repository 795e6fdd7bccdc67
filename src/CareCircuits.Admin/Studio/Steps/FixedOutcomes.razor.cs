using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>Where each outcome leads that the step can come to; those that it cannot come to any more can be taken out.</summary>
public sealed partial class FixedOutcomes
{
    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The outcomes that it can come to.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<string> Expected { get; set; }

    /// <summary>What is said where there is none.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Further ways.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private Task RemoveAsync(string name)
    {
        var (workflow, way) = (Part.Workflow!, new ArrowPlace(Part.Step, WayKind.Outcome, name));
        return Part.EditAsync("outcome.remove", $"/outcomes/{name}", files => WayEdits.Remove(files, workflow, way));
    }
}
