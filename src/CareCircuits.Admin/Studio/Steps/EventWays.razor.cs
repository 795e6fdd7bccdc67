using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The events that a step waits for, or that interrupt it, and where each leads.</summary>
public sealed partial class EventWays
{
    private string? happening;
    private string? target;

    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The property: <c>/events</c> or <c>/on</c>.</summary>
    [Parameter]
    [EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>What kind of way they are.</summary>
    [Parameter]
    public WayKind Kind { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Title { get; set; }

    /// <summary>A word of help.</summary>
    [Parameter]
    public string? Help { get; set; }

    private bool MayStop => Kind == WayKind.On;

    private string Id => Part.IdOf($"{Pointer}/new");

    // The same event cannot be waited for and interrupt.
    private IReadOnlyList<Choosable> Free => [.. PartChoices.Events(Part).Where(choice => !Part.Names("/events").Contains(choice.Value) && !Part.Names("/on").Contains(choice.Value))];

    private string? Target => !string.IsNullOrEmpty(target) ? target : MayStop ? Targets.Stop : Part.Text("/timeout");

    private async Task AddAsync()
    {
        var (workflow, way, lead) = (Part.Workflow!, new ArrowPlace(Part.Step, Kind, happening!), Target!);
        if (await Part.EditAsync("event.add", Pointers.To(Pointer, happening!), files => WayEdits.Add(files, workflow, way, lead)))
            (happening, target) = (null, null);
    }

    private Task RemoveAsync(string name)
    {
        var (workflow, way) = (Part.Workflow!, new ArrowPlace(Part.Step, Kind, name));
        return Part.EditAsync("event.remove", Pointers.To(Pointer, name), files => WayEdits.Remove(files, workflow, way));
    }
}
