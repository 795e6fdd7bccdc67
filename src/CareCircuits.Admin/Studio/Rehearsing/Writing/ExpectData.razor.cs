using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>The data that are expected, each with the value that it must have; without answer, that it has none.</summary>
public sealed partial class ExpectData(Reader reader)
{
    private IReadOnlyList<FormField> fields = [];

    /// <summary>The data as they stand.</summary>
    [Parameter]
    [EditorRequired]
    public required JsonObject Data { get; set; }

    /// <summary>What the rehearsal can name.</summary>
    [Parameter]
    [EditorRequired]
    public required StoryChoices Choices { get; set; }

    /// <summary>What services and staff of the story are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Told the data as they shall be.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonNode?> Changed { get; set; }

    private IReadOnlyList<Choosable> More => [.. Choices.Data.Keys.Where(name => !Data.ContainsKey(name)).Select(name => new Choosable(name, Choices.Words.Time.Datum(name)))];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var known = Choices.Data;
        fields = [.. Data.Where(datum => known.ContainsKey(datum.Key)).Select(datum => FormField.Of(datum.Key, known[datum.Key], Choices.Words.Time.Datum(datum.Key), reader) with { Required = false })];
    }

    private Task AddAsync(string? name) => string.IsNullOrEmpty(name) ? Task.CompletedTask : ChangeAsync(data => data[name] = null);

    private Task RemoveAsync(string name) => ChangeAsync(data => data.Remove(name));

    private Task ChangeAsync(Action<JsonObject> change)
    {
        var data = (JsonObject)Data.DeepClone();
        change(data);
        return Changed.InvokeAsync(data);
    }
}
