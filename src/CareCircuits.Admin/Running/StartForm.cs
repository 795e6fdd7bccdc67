using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Running;

/// <summary>The questions by which something begins: of the person as few as can be, of what happened those that the circuit declares.</summary>
internal sealed class StartForm(
    IReadOnlyList<StartedWorkflow> known, StartedWorkflow workflow, NameBook names, Desk desk, Reader reader, IStringLocalizer<EventStart> say, IStringLocalizer<DataWords> sayData)
{
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Language = "language";
    public const string Wish = "wish";
    private const string Circuit = "circuit";
    private static readonly string[] Spoken = ["fr", "nl", "en", "de", "ar", "tr"];

    private EventDefinition Event => workflow.Circuit.Events[workflow.Plan.Definition.StartsOn!];

    private IReadOnlyList<Service> Wards => StartServices.Of(workflow, names);

    /// <summary>The desk's own service, where it is one of those that the event is about: it need not be chosen.</summary>
    public string? OwnService => Wards.FirstOrDefault(service => service.Id == desk.Member.Service) is { } own ? reader.Say(own.Name, own.Id) : null;

    /// <summary>What the event asks for.</summary>
    public IReadOnlyList<FormField> OfEvent() => [.. Event.Data.Where(datum => datum.Value.Type != DataKind.Service || OwnService is null).Select(FieldOf)];

    /// <summary>What is asked first of someone new.</summary>
    public IReadOnlyList<FormField> ForSomeoneNew(bool withPhone) =>
        [.. Choices(), new(Name, FieldKind.Text, say["Name"]) { IsShort = true, Help = say["NameHelp"] }, .. withPhone ? [PhoneField] : Array.Empty<FormField>(), .. OfEvent()];

    /// <summary>What can be told as well.</summary>
    public IReadOnlyList<FormField> More(bool hasPhone) =>
    [
        .. hasPhone ? [] : (FormField[])[PhoneField],
        new(Language, FieldKind.Choice, say["Language"]) { Options = [.. Spoken.Select(code => new FormOption(code, say["Language." + code]))] },
        new(Wish, FieldKind.Text, say["Wish"]),
    ];

    private FormField PhoneField => new(Phone, FieldKind.Text, say["Phone"]) { IsShort = true };

    private IEnumerable<FormField> Choices()
    {
        var circuits = known.Where(one => one.IsCurrent).DistinctBy(one => one.CircuitId).ToList();
        if (circuits.Count > 1)
            yield return new FormField(Circuit, FieldKind.Choice, say["Circuit"]) { Options = [.. circuits.Select(one => new FormOption(one.CircuitId, reader.Say(one.Circuit.Definition.Title, one.CircuitId)))], Required = true };
    }

    private FormField FieldOf(KeyValuePair<string, DataType> datum)
    {
        var field = FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), reader);
        return datum.Value.Type == DataKind.Service && Wards is { Count: > 0 } wards
            ? field with { Kind = FieldKind.Choice, Options = [.. wards.Select(service => new FormOption(service.Id, reader.Say(service.Name, service.Id))).OrderBy(option => option.Label, StringComparer.CurrentCulture)] }
            : field;
    }
}
