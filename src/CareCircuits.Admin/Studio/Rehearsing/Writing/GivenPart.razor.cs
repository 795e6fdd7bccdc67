using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>Facts that stand in a rehearsal: what is given, or what changes on the way.</summary>
public sealed partial class GivenPart(TimeProvider time) : IAsyncDisposable
{
    private GivenFacts facts = new();
    private JsonObject? seen;
    private Resting? resting;

    /// <summary>The rehearsal.</summary>
    [Parameter]
    [EditorRequired]
    public required OpenStory Story { get; set; }

    /// <summary>The facts as they stand.</summary>
    [Parameter]
    public JsonObject? Json { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Told the facts.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonObject> Sent { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (resting?.IsPending == true || (seen is not null && JsonNode.DeepEquals(seen, Json ?? [])))
            return;
        seen = Json ?? [];
        facts = GivenFacts.Of(seen);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => resting?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Answered() => (resting ??= new Resting(time, SendAsync)).Begin();

    private async Task<bool> SendAsync()
    {
        seen = facts.ToJson();
        await Sent.InvokeAsync(seen);
        return true;
    }
}
