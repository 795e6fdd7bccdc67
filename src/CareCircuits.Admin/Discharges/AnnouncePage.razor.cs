using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Discharges;

/// <summary>Announces a discharge in a minute or two: whom, on which day; the ward is one's own.</summary>
public sealed partial class AnnouncePage(
    ContactMaking contacts, Care.Enrolling.Enrolments enrolments, EventWorkflows events, PeopleList people, DirectoryNames directoryNames, Refusals refusals,
    IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData)
{
    private const int MostFound = 5;
    private const int ShortestName = 2;
    private IReadOnlyList<FormField> newFields = [];
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private IReadOnlyList<PersonLine> found = [];
    private PersonLine? chosen;
    private NameBook names = NameBook.None;
    private Circuit? circuit;
    private IReadOnlyList<NextStep>? next;
    private string sender = Guid.CreateVersion7().ToString("N");
    private string search = "";
    private string? refusal;
    private bool isSending;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        if (await events.StartingOnAsync(Desk.Network, DischargesPage.Announced, Leaving) is not [var started, ..])
            return;
        circuit = started.Circuit;
        newFields =
        [
            new FormField("name", FieldKind.Text, Say["Name"]) { IsShort = true, Help = Say["NameHelp"] },
            new FormField("phone", FieldKind.Text, Say["Phone"]) { IsShort = true },
            new FormField("language", FieldKind.Text, Say["Language"]) { IsShort = true, Help = Say["LanguageHelp"] },
            new FormField("wish", FieldKind.Text, Say["Wish"]),
        ];

        // The ward need not be typed: it is that of the one who announces.
        fields =
        [
            .. circuit.Events[DischargesPage.Announced].Data.Where(datum => datum.Value.Type != DataKind.Service)
                .Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), Reader)),
        ];
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    private async Task FindAsync(ChangeEventArgs typed)
    {
        search = typed.Value as string ?? "";
        found = search.Length >= ShortestName ? [.. (await people.PageAsync(Desk, search, 0, MostFound, Leaving)).Where(line => line.Name is not null && line.Enrolments.Count > 0)] : [];
    }

    private void Choose(PersonLine line) => (chosen, found) = (line, []);

    private async Task SaveAsync()
    {
        if (isSending)
            return;
        (isSending, refusal, faults) = (true, null, []);
        var data = FormAnswers.Sent(fields, values);
        if (chosen is { Enrolments: [var enrolment, ..] })
        {
            switch (await enrolments.RaiseAsync(Desk, enrolment.Enrolment, DischargesPage.Announced, data, sender, CancellationToken.None))
            {
                case Outcome<Sent>.Accepted(var sent):
                    next = NextSteps.Of(sent, circuit!);
                    break;
                case Outcome<Sent>.Refused(var reason):
                    Refuse(reason);
                    break;
            }
        }
        else
        {
            var contact = new NewContact
            {
                Service = Desk.Member.Service, Circuit = circuit!.Definition.Id, Event = DischargesPage.Announced, Data = data,
                Name = Typed("name"), Phone = Typed("phone"), Language = Typed("language"), Wish = Typed("wish"),
            };
            switch (await contacts.MakeAsync(Desk.Network, contact, Desk.Actor, $"{Desk.Member.Id}/{sender}", CancellationToken.None))
            {
                case Outcome<ContactMade>.Accepted(var made):
                    next = NextSteps.Of(made.State, circuit);
                    break;
                case Outcome<ContactMade>.Refused(var reason):
                    Refuse(reason);
                    break;
            }
        }

        isSending = false;
    }

    private void Refuse(Refusal reason)
    {
        if (reason is Refusal.DataInvalid(var wrong))
            faults = FormFaults.Of(wrong.Select(fault => fault with { Name = fault.Name.Replace("person.", "", StringComparison.Ordinal) }), [.. newFields, .. fields], values, sayForm);
        refusal = refusals.Say(reason);
    }

    private string? Typed(string name) => values.GetValueOrDefault(name) is string { Length: > 0 } text ? text.Trim() : null;

    private void Anew()
    {
        (next, chosen, search, values, sender) = (null, null, "", [], Guid.CreateVersion7().ToString("N"));
    }
}
