using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Work;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Crisis;

/// <summary>Asks for help in a crisis, for someone known or someone new; what is not known may stay open.</summary>
public sealed partial class CrisisRequest(
    ContactMaking contacts, Care.Enrolling.Enrolments enrolments, EventWorkflows events, PeopleList people, Refusals refusals, Reader reader,
    IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData)
{
    private const int MostFound = 5;
    private const int ShortestName = 2;
    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private IReadOnlyList<FormField> newFields = [];
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private IReadOnlyList<PersonLine> found = [];
    private PersonLine? chosen;
    private Circuit? circuit;
    private string search = "";
    private string? refusal;
    private bool isSending;

    /// <summary>Told when help was asked for, and what is next.</summary>
    [Parameter]
    public EventCallback<Done> Done { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await events.StartingOnAsync(Desk.Network, CrisisPage.Reported, CancellationToken.None) is not [var started, ..])
            return;
        circuit = started.Circuit;
        newFields = [new FormField("name", FieldKind.Text, Say["Name"]) { IsShort = true }, new FormField("phone", FieldKind.Text, Say["Phone"]) { IsShort = true }];
        fields =
        [
            .. circuit.Events[CrisisPage.Reported].Data.Where(datum => datum.Value.Type != DataKind.Service)
                .Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), reader)),
        ];
    }

    private async Task FindAsync(ChangeEventArgs typed)
    {
        search = typed.Value as string ?? "";
        found = search.Length >= ShortestName ? [.. (await people.PageAsync(Desk, search, 0, MostFound, CancellationToken.None)).Where(line => line.Name is not null && line.Enrolments.Count > 0)] : [];
    }

    private void Choose(PersonLine line) => (chosen, found) = (line, []);

    private async Task SaveAsync()
    {
        if (isSending || circuit is null)
            return;
        (isSending, refusal, faults) = (true, null, []);
        var data = FormAnswers.Sent(fields, values);
        var outcome = chosen is { Enrolments: [var enrolment, ..] }
            ? await enrolments.RaiseAsync(Desk, enrolment.Enrolment, CrisisPage.Reported, data, sender, CancellationToken.None) switch
            {
                Outcome<Sent>.Accepted(var sent) => (NextSteps.Of(sent, circuit), null),
                Outcome<Sent>.Refused(var reason) => (null, reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : await contacts.MakeAsync(Desk.Network, ContactOf(data), Desk.Actor, $"{Desk.Member.Id}/{sender}", CancellationToken.None) switch
            {
                Outcome<ContactMade>.Accepted(var made) => (NextSteps.Of(made.State, circuit), null),
                Outcome<ContactMade>.Refused(var reason) => ((IReadOnlyList<NextStep>?)null, (Refusal?)reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        isSending = false;
        if (outcome.Item1 is { } next)
        {
            await Done.InvokeAsync(new Done(circuit, next));
            return;
        }

        if (outcome.Item2 is Refusal.DataInvalid(var wrong))
            faults = FormFaults.Of(wrong, [.. newFields, .. fields], values, sayForm);
        refusal = refusals.Say(outcome.Item2!);
    }

    private NewContact ContactOf(Dictionary<string, object?> data) => new()
    {
        Service = Desk.Member.Service, Circuit = circuit!.Definition.Id, Event = CrisisPage.Reported, Data = data,
        Name = values.GetValueOrDefault("name") as string, Phone = values.GetValueOrDefault("phone") as string,
    };
}
