using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>What can be done for someone: note their yes, report what happened, note a care plan, let them leave.</summary>
public sealed partial class EnrolmentActions(Care.Enrolling.Enrolments enrolments, PersonEdits edits, Refusals refusals, IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData)
{
    private string chosen = "";
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private string? wrong;
    private bool isLeaving;
    private bool isConfirming;

    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>Told what is to be said after a change, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Done { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private IReadOnlyList<EventDefinition> Events => RaisedEvents.Now(Enrolment.Circuit, Enrolment.Loaded.State);

    private void ChooseAsync(ChangeEventArgs change)
    {
        chosen = change.Value as string ?? "";
        (values, faults, wrong) = ([], [], null);
        fields = Events.FirstOrDefault(known => known.Id == chosen) is { } known
            ? [.. known.Data.Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), Reader))]
            : [];
    }

    private async Task RaiseAsync()
    {
        switch (await enrolments.RaiseAsync(Desk, Enrolment.Loaded.Key, chosen, FormAnswers.Sent(fields, values), null, CancellationToken.None))
        {
            case Outcome<Sent>.Accepted:
                chosen = "";
                await Done.InvokeAsync((Say["Reported"], false));
                break;
            case Outcome<Sent>.Refused(var reason):
                faults = reason is Refusal.DataInvalid(var given) ? FormFaults.Of(given, fields, values, sayForm) : [];
                wrong = refusals.Say(reason);
                break;
        }
    }

    private async Task ConfirmAsync()
    {
        isConfirming = false;
        await SayAsync(await enrolments.ConfirmAsync(Desk, Enrolment.Loaded.Key, CancellationToken.None), Say["Confirmed"]);
    }

    private async Task EndAsync()
    {
        isLeaving = false;
        await SayAsync(await enrolments.EndAsync(Desk, Enrolment.Loaded.Key, CancellationToken.None), Say["Left"]);
    }

    private async Task CarePlanAsync()
    {
        var outcome = await edits.SetCarePlanAsync(Desk, Enrolment.Loaded.Key, !Enrolment.Loaded.HasCarePlan, CancellationToken.None);
        await Done.InvokeAsync(outcome is Outcome<LoadedEnrolment>.Refused(var reason) ? (refusals.Say(reason), true) : (Say["Saved"], false));
    }

    private Task SayAsync(Outcome<Sent> outcome, string words) =>
        Done.InvokeAsync(outcome is Outcome<Sent>.Refused(var reason) ? (refusals.Say(reason), true) : (words, false));
}
