using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What is expected after an entry, or in the end. Only the kinds that are there are compared.</summary>
public sealed partial class ExpectForm
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

    /// <summary>The number of the entry, or a word for the end.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Told what shall be expected; null for nothing.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonObject?> Changed { get; set; }

    private string? WorkflowName => EntryActs.Text(Json, "workflow");

    private IReadOnlyList<Choosable> More => [.. CareCircuits.Engine.Rehearsals.Sight.AllKinds.Except(Expected.KindsOf(Json)).Select(kind => new Choosable(kind, Say[$"Story.Kind.{kind}"]))];

    private Task PutAsync(string kind, JsonNode? value) => Changed.InvokeAsync(Expected.With(Json, kind, value));

    private Task AddAsync(string? kind) => string.IsNullOrEmpty(kind) ? Task.CompletedTask : Changed.InvokeAsync(Expected.Adding(Json, kind, Sight, Story.Choices));

    private Task WorkflowAsync(string? workflow) =>
        Changed.InvokeAsync(Expected.With(EntryActs.Put(Json!, "workflow", workflow), "result", Story.Choices.Results(workflow)[0].Value));
}
