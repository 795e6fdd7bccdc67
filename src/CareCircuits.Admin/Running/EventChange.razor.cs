using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Running;

/// <summary>What was noted about a run, and what comes next.</summary>
/// <param name="What">What was noted, in words.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Next">What comes next.</param>
/// <param name="IsRefused">Whether it could not be noted; <paramref name="What"/> says why.</param>
public sealed record Noted(string What, Circuit Circuit, IReadOnlyList<NextStep> Next, bool IsRefused = false);

/// <summary>Says what happened in a run: whatever the circuit handles where it stands now. What ends it is asked about first.</summary>
public sealed partial class EventChange(Enrolments enrolments, Refusals refusals, IJSRuntime browser, IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData)
{
    private HandledEvent? chosen;
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private string sender = "";
    private string? wrong;
    private bool isSending;

    /// <summary>The run.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>How its buttons look.</summary>
    [Parameter]
    public string Look { get; set; } = "plain";

    /// <summary>Told what was noted.</summary>
    [Parameter]
    public EventCallback<Noted> Done { get; set; }

    [CascadingParameter]
    private ShownRuns Shown { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private Circuit Circuit => Shown.WorkflowOf(Line).Circuit;

    private IReadOnlyList<HandledEvent> Events => HandledEvent.Now(Circuit, Shown.PlanOf(Line), [.. Line.Run.Steps]);

    private string Prefix => $"e{Line.Run.Enrolment.Enrolment:N}-{Line.Run.Number}";

    private string IdOf(HandledEvent handled) => $"{Prefix}-{handled.Event.Id.Replace('.', '-')}";

    private void Choose(HandledEvent handled)
    {
        (chosen, faults, wrong, sender) = (handled, [], null, Guid.CreateVersion7().ToString("N"));
        fields = [.. handled.Event.Data.Where(datum => datum.Value.Type != DataKind.Service).Select(datum => FormField.Of(datum.Key, datum.Value, DataWords.Of(sayData, datum.Key), Reader))];
        values = Prefilled.Of(handled.Event, Line.Known, Reader.Local(Reader.Now)).ToDictionary();
    }

    private async Task LeaveAsync()
    {
        var place = IdOf(chosen!);
        chosen = null;
        await browser.FocusAsync($"#{place}");
    }

    private async Task RaiseAsync()
    {
        if (isSending || chosen is null)
            return;
        isSending = true;
        var outcome = await enrolments.RaiseAsync(Desk, Line.Run.Enrolment, chosen.Event.Id, FormAnswers.Sent(fields, values), sender, CancellationToken.None);
        isSending = false;
        switch (outcome)
        {
            case Outcome<Sent>.Accepted(var sent):
                var what = Reader.Say(chosen.Event.Title, chosen.Event.Id);
                chosen = null;
                await Done.InvokeAsync(new Noted(what, Circuit, NextSteps.Of(sent, Circuit)));
                break;
            case Outcome<Sent>.Refused(var reason):
                faults = reason is Refusal.DataInvalid(var given) ? FormFaults.Of(given, fields, values, sayForm) : [];
                wrong = refusals.Say(reason);
                break;
        }
    }
}
