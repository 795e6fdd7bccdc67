using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>An event that happens, with its data.</summary>
public sealed partial class EventAct(Reader reader, IStringLocalizer<DataWords> sayData)
{
    private IReadOnlyList<FormField> fields = [];

    private string Named => EntryActs.Text(Entry, "event") ?? "";

    /// <inheritdoc/>
    protected override void OnParametersSet() => fields = Story.Circuit.Events.GetValueOrDefault(Named) is { } happening
        ? [.. happening.Data.Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), reader))]
        : [];
}
