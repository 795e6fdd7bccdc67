using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>Answers that stand in a rehearsal, as the form that asks for them. What the form does not ask stays as it is.</summary>
public sealed partial class AnswerForm(Reader reader, TimeProvider time) : IAsyncDisposable
{
    private Dictionary<string, object?> values = [];
    private IReadOnlyList<FormOption> services = [];
    private IReadOnlyList<FormOption> staff = [];
    private JsonObject? seen;
    private Resting? resting;

    /// <summary>The questions.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<FormField> Fields { get; set; }

    /// <summary>The answers as they stand.</summary>
    [Parameter]
    public JsonObject? Json { get; set; }

    /// <summary>What services and staff of the story are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Whether a question without answer says that there is nothing.</summary>
    [Parameter]
    public bool WritesNothing { get; set; }

    /// <summary>Told the answers; null where there are none.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonObject?> Sent { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        services = [.. Names.Services.Values.Select(service => new FormOption(service.Id, reader.Say(service.Name, service.Id)))];
        staff = [.. Names.Staff.Values.Select(member => new FormOption(member.Id, member.Name))];
        if (resting?.IsPending == true || (seen is not null && JsonNode.DeepEquals(seen, Json ?? [])))
            return;
        seen = Json ?? [];
        values = FormDraft.Read(seen.ToJsonString());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => resting?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Answered() => (resting ??= new Resting(time, SendAsync)).Begin();

    private async Task<bool> SendAsync()
    {
        var answered = (JsonObject)JsonSerializer.SerializeToNode(FormAnswers.Sent(Fields, values))!;
        foreach (var (name, value) in (Json ?? []).Where(member => Fields.All(field => field.Name != member.Key)))
            answered[name] = value?.DeepClone();
        foreach (var field in Fields.Where(field => WritesNothing && !answered.ContainsKey(field.Name)))
            answered[field.Name] = null;
        seen = answered;
        await Sent.InvokeAsync(answered.Count == 0 && !WritesNothing ? null : answered);
        return true;
    }
}
