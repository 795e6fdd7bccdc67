using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Who was asked, and how each question stands: sent is not received, received is not accepted.</summary>
public sealed partial class ReferralList(QuestionWork questions, Refusals refusals)
{
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

    private IEnumerable<(string Workflow, Stay.Searching Stay)> Searches =>
        Enrolment.Loaded.State.Running.SelectMany(instance => instance.Stays.OfType<Stay.Searching>(), (instance, stay) => (instance.Workflow, stay));

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
        var outcome = await questions.DeclineForPersonAsync(Desk, Enrolment.Loaded.Key, entry, null, null, CancellationToken.None);
        await Done.InvokeAsync(outcome is Outcome<Sent>.Refused(var reason) ? (refusals.Say(reason), true) : (Say["PersonDeclined"], false));
    }
}
