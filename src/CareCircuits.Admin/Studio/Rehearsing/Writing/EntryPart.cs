using System.Text.Json.Nodes;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A part of the form of one entry of a rehearsal. It keeps nothing; each change makes the entry as it shall be.</summary>
public abstract class EntryPart : ComponentBase
{
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
}

/// <summary>What happens in an entry.</summary>
public abstract class ActPart : EntryPart
{
    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>How everything stands before it; null where the play did not come so far.</summary>
    protected Standing? Now => Story.Traced(Number)?.Before;

    /// <summary>The step that the entry names, in its workflow.</summary>
    protected StepName StepIn(string act)
    {
        var step = EntryActs.Text(Entry, act) ?? "";
        return new StepName(Story.Choices.WorkflowOf(EntryActs.Text(Entry, "workflow"), step, Now), step);
    }
}
