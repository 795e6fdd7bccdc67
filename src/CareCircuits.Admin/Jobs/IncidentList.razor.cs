using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Incidents;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Steps that stand still: why, since when, and one safe thing to do.</summary>
public sealed partial class IncidentList(Repairs repairs)
{
    private (EnrolmentKey Enrolment, int Entry)? open;
    private IReadOnlyList<StepDefinition> targets = [];
    private string reason = "";
    private string target = "";
    private string? wrong;

    /// <summary>The incidents.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<OpenIncident> Lines { get; set; }

    /// <summary>The titles of steps.</summary>
    [Parameter]
    [EditorRequired]
    public required StepTitles Titles { get; set; }

    /// <summary>Called with what is to be said when one was repaired.</summary>
    [Parameter]
    public EventCallback<string> Repaired { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string Why(string code) => Say["Incident." + code] is { ResourceNotFound: false } words ? words : Say["Incident.other"];

    private async Task OpenAsync(OpenIncident line)
    {
        (open, reason, target, wrong) = ((line.Enrolment, line.Entry), "", "", null);
        targets = await repairs.TargetsAsync(Desk, line.Enrolment, line.Entry, CancellationToken.None) is Outcome<IReadOnlyList<StepDefinition>>.Accepted(var steps) ? steps : [];
    }

    private async Task RepairAsync(OpenIncident line)
    {
        var outcome = target.Length == 0
            ? await repairs.RetryAsync(Desk, line.Enrolment, line.Entry, reason, CancellationToken.None)
            : await repairs.SkipAsync(Desk, line.Enrolment, line.Entry, target, reason, CancellationToken.None);
        switch (outcome)
        {
            case Outcome<Sent>.Accepted(var sent):
                open = null;
                await Repaired.InvokeAsync(Say[sent.Happenings.OfType<Happening.IncidentRaised>().Any() ? "StillStands" : "GoesOn"]);
                break;
            case Outcome<Sent>.Refused(ReasonNeeded):
                wrong = Say["ReasonNeeded"];
                break;
            case Outcome<Sent>.Refused(var refusal):
                wrong = Words["Refused", refusal.Code];
                break;
        }
    }
}
