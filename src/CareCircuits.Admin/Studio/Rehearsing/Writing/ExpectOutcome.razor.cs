using System.Text.Json.Nodes;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What is expected beside what came: what was met, and what came instead, which can be taken as what is expected from now on.</summary>
public sealed partial class ExpectOutcome
{
    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>What is expected; null for nothing.</summary>
    [Parameter]
    public JsonObject? Json { get; set; }

    /// <summary>What was seen there; null where the play did not come so far.</summary>
    [Parameter]
    public Sight? Sight { get; set; }

    /// <summary>Whether it is about the end.</summary>
    [Parameter]
    public bool IsEnd { get; set; }

    /// <summary>Whether all that was seen is offered as what is expected even where everything is as expected.</summary>
    [Parameter]
    public bool IsOffered { get; set; }

    /// <summary>The number of the entry, or a word for the end.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Told what shall be expected.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonObject?> Changed { get; set; }

    private JsonObject AsSeen => Expected.AsSeen(Sight!, IsEnd);

    private string Said(string kind, JsonObject expected) => kind != "result" ? ExpectWords.Say(Say, Story.Choices.Words, kind, expected[kind])
        : EntryActs.Text(expected, kind) is { } result ? Say["Story.EndsAs", Story.Choices.Words.Workflow(EntryActs.Text(Json, "workflow") ?? ""), Story.Choices.Words.Outcome(result)]
        : Say["Story.NotEnded"];
}
