using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>An event that happens, with its data.</summary>
public sealed partial class EventAct(Reader reader, IStringLocalizer<DataWords> sayData)
{
    private IReadOnlyList<FormField> fields = [];

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

    private string Named => EntryActs.Text(Entry, "event") ?? "";

    private Standing? Now => Story.Traced(Number)?.Before;

    /// <inheritdoc/>
    protected override void OnParametersSet() => fields = Story.Circuit.Events.GetValueOrDefault(Named) is { } happening
        ? [.. happening.Data.Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), reader))]
        : [];
}
