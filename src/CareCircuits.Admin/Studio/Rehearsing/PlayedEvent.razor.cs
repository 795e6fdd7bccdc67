using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>An event that would do something in a play now, with its data.</summary>
public sealed partial class PlayedEvent(IStringLocalizer<DataWords> sayData)
{
    private readonly Dictionary<string, object?> values = [];
    private IReadOnlyList<FormField> fields = [];
    private IReadOnlyList<FormOption> services = [];
    private IReadOnlyList<FormOption> staff = [];

    /// <summary>The event.</summary>
    [Parameter]
    [EditorRequired]
    public required PossibleEvent Possible { get; set; }

    /// <summary>The play as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public required Standing Standing { get; set; }

    /// <summary>The words of the circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>What services and staff of the play are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Told the move that is made.</summary>
    [Parameter]
    public EventCallback<JsonObject> Move { get; set; }

    private string What => Possible.Starts.Count > 0 ? Say["Rehearse.Starts", string.Join(", ", Possible.Starts.Select(Words.Workflow))]
        : Possible.Reaches.Count > 0 ? Say["Rehearse.Reaches", string.Join(", ", Possible.Reaches.Select(reached => Words.Workflow(reached.Workflow)).Distinct())]
        : "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        fields = [.. Possible.Event.Data.Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), Reader))];
        services = [.. Names.Services.Values.Select(service => new FormOption(service.Id, Reader.Say(service.Name, service.Id)))];
        staff = [.. Names.Staff.Values.Select(member => new FormOption(member.Id, member.Name))];
    }

    private Task HappenAsync()
    {
        var data = FormAnswers.Sent(fields, values);
        return Move.InvokeAsync(Acts.Event(Possible.Event.Id, data.Count == 0 ? null : (JsonObject)JsonSerializer.SerializeToNode(data)!));
    }
}
