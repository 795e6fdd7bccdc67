using System.Globalization;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Discharges;

/// <summary>A handover as a card of the board: the one next thing, who expects the person, and what may have happened.</summary>
public sealed partial class DischargeCard(Care.Enrolling.Enrolments enrolments, Refusals refusals, IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);
    private EventDefinition? chosen;
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private string? wrong;

    /// <summary>The handover.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>What the ward is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Ward { get; set; }

    /// <summary>The list that it stands in.</summary>
    [Parameter]
    [EditorRequired]
    public required object Runs { get; set; }

    /// <summary>Told what is to be said after a change, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Done { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private ShownRuns Shown => (ShownRuns)Runs;

    private string Name => ShownRuns.NameOf(Line);

    private NextThing? Next => NextThing.Of(Line, Shown.PlanOf(Line), Reader.Now, Soon);

    /// <summary>The service or staff member that said yes: what the run keeps beside those who announced it.</summary>
    private string? Expecting => Line.Known.Values.OfType<string>().FirstOrDefault(id => id != Line.Run.Service) is { } id
        ? Shown.Names.StaffName(id) ?? (Shown.Names.ServiceName(id) is { } name ? Reader.Say(name, id) : null)
        : null;

    private IReadOnlyList<HandledEvent> Events =>
        Line.Run.EndedAt is null ? HandledEvent.Now(Shown.WorkflowOf(Line).Circuit, Shown.PlanOf(Line), [.. Line.Run.Steps]) : [];

    /// <summary>Days and moments are filled in with today and now: most of what is reported has just happened.</summary>
    private void Choose(EventDefinition known)
    {
        (chosen, faults, wrong) = (known, [], null);
        fields = [.. known.Data.Where(datum => datum.Value.Type != DataKind.Service).Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), Reader))];
        values = known.Data.Where(datum => datum.Value.Type is DataKind.Date or DataKind.DateTime).ToDictionary(
            datum => datum.Key,
            datum => (object?)(datum.Value.Type == DataKind.Date
                ? Reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Reader.Local(Reader.Now).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
    }

    private async Task RaiseAsync()
    {
        switch (await enrolments.RaiseAsync(Desk, Line.Run.Enrolment, chosen!.Id, FormAnswers.Sent(fields, values), null, CancellationToken.None))
        {
            case Outcome<Sent>.Accepted:
                var title = Reader.Say(chosen.Title, chosen.Id);
                chosen = null;
                await Done.InvokeAsync((Say["Noted", title], false));
                break;
            case Outcome<Sent>.Refused(var reason):
                faults = reason is Refusal.DataInvalid(var given) ? FormFaults.Of(given, fields, values, sayForm) : [];
                wrong = refusals.Say(reason);
                break;
        }
    }
}
