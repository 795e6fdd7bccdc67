using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A search that someone answers.</summary>
public sealed partial class AnswerAct
{
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

    private IReadOnlyList<Choosable> Replies => [new("accepted", Say["Rehearse.SaysYes"]), new("declined", Say["Rehearse.SaysNo"])];

    private StepName Step
    {
        get
        {
            var step = EntryActs.Text(Entry, "answer") ?? "";
            return new StepName(Story.Choices.WorkflowOf(EntryActs.Text(Entry, "workflow"), step, Now), step);
        }
    }
}
