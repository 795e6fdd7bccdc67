using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Who was asked, and how each question stands: sent is not received, received is not accepted.</summary>
public sealed partial class ReferralList(QuestionWork questions, Refusals refusals)
{
    private int? asking;

    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>Names of staff and services.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Told what is to be said after a change, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Done { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <summary>The searches that are led or answered at this desk: only there can it be noted that the person says no.</summary>
    private IEnumerable<(string Workflow, Stay.Searching Stay)> Searches =>
        from instance in Enrolment.Loaded.State.Running
        from stay in instance.Stays.OfType<Stay.Searching>()
        where IsOnDesk(Enrolment.Circuit.Workflows[instance.Workflow].Steps[stay.Step].Definition, stay)
        select (instance.Workflow, stay);

    private bool IsOnDesk(StepDefinition step, Stay.Searching search) => step switch
    {
        ReferStep refer => (refer.Role is { } role && Desk.Holds(role)) || Asks(search, PartyKind.Service),
        AssignStep assign => (assign.Role is { } role && Desk.Holds(role)) || Asks(search, PartyKind.Staff),
        _ => false,
    };

    private bool Asks(Stay.Searching search, PartyKind kind) => search.Candidates.Any(candidate => candidate.IsOpen && Desk.Has(new Party(kind, candidate.Id)));

    private static ShownState StateOf(ReferralState state) => state switch
    {
        ReferralState.Accepted => ShownState.Done,
        ReferralState.Sent or ReferralState.Received => ShownState.Running,
        ReferralState.Expired => ShownState.Late,
        ReferralState.Declined => ShownState.Stopped,
        _ => ShownState.Waiting,
    };

    private async Task DeclineAsync(int entry)
    {
        asking = null;
        var outcome = await questions.DeclineForPersonAsync(Desk, Enrolment.Loaded.Key, entry, null, null, CancellationToken.None);
        await Done.InvokeAsync(outcome is Outcome<Sent>.Refused(var reason) ? (refusals.Say(reason), true) : (Say["PersonDeclined"], false));
    }
}
