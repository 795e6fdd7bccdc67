using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Crisis;

/// <summary>One thing that is under way in a crisis: who does it or is asked, until when, the answers that the desk can give, and what happens where nobody answers.</summary>
public sealed partial class CrisisThing(QuestionWork questions, Refusals refusals, IJSRuntime browser)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private string reason = "";
    private bool isDeclining;
    private bool isMissing;
    private bool isSending;

    /// <summary>The crisis.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>The entry of the step.</summary>
    [Parameter]
    [EditorRequired]
    public int Entry { get; set; }

    /// <summary>Told what was noted.</summary>
    [Parameter]
    public EventCallback<Noted> Done { get; set; }

    [CascadingParameter]
    private ShownRuns Shown { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private WorkflowPlan Plan => Shown.PlanOf(Line);

    private string Id => $"{Line.Run.Enrolment.Enrolment:N}-{Entry}";

    private NextThing? Thing => NextThing.AllOf(Line.Stays, Plan, Line.Claims, Reader.Now, Soon).FirstOrDefault(next => next.Entry == Entry);

    private Stay.Searching? Search => Line.Stays.OfType<Stay.Searching>().FirstOrDefault(search => search.Entry == Entry);

    private bool IsMine => Line.Stays.OfType<Stay.Doing>().Any(task => task.Entry == Entry && (Line.Claims.GetValueOrDefault(Entry) is { } staff ? Desk.ActsFor(staff) : Desk.Has(task.Owner)));

    private string? Need => Thing?.Step is ReferStep { Need: { } need } ? Reader.Say(need, "") : null;

    private IEnumerable<string> Phones => Thing!.Who.Select(party => Shown.Names.PhoneOf(party)).OfType<string>().Distinct();

    /// <summary>Those who were asked in this search, in the order in which the rules put them.</summary>
    private IReadOnlyList<(string Name, ReferralState State, bool IsOpen, string? Reason)> AskedHere =>
    [
        .. Search!.Candidates.Where(candidate => candidate.State != ReferralState.Listed).Select(candidate => (
            Shown.NameOf(Line, new Party(Thing!.Step is AssignStep ? PartyKind.Staff : PartyKind.Service, candidate.Id)),
            candidate.State,
            candidate.IsOpen,
            Line.Tried.FirstOrDefault(asked => asked.Entry == Entry && asked.To.Id == candidate.Id)?.Reason)),
    ];

    /// <summary>What is planned where nobody answers or does it.</summary>
    private string? Bridge
    {
        get
        {
            if (PlannedBridge.Of(Plan, Thing!.Step.Id) is not { } bridge)
                return null;
            var told = string.Join(", ", bridge.Told.Where(to => DataReference.NameOf(to) is null).Select(role => Shown.NameOf(Line, Party.Role(role))));
            var then = bridge.Then is { } step ? Reader.Say(step.Title, step.Id) : null;
            var who = bridge.Role is { } role ? Shown.NameOf(Line, Party.Role(role)) : null;
            return (then, who, told) switch
            {
                (null, _, "") => null,
                (null, _, _) => Say["BridgeTold", told].Value,
                (_, null, _) => Say["Bridge", then].Value,
                _ => Say["BridgeBy", then, who].Value,
            };
        }
    }

    private static string IconOf(ReferralState state) => state switch
    {
        ReferralState.Sent => "send",
        ReferralState.Received => "visibility",
        ReferralState.Accepted => "check",
        ReferralState.Declined => "close",
        ReferralState.Expired => "timer_off",
        _ => "remove",
    };

    private async Task StartDecliningAsync()
    {
        isDeclining = true;
        StateHasChanged();
        await browser.FocusAsync($"#why-{Id}");
    }

    private Task DeclineAsync()
    {
        isMissing = string.IsNullOrWhiteSpace(reason);
        return isMissing ? Task.CompletedTask : AnswerAsync(Reply.Declined, reason.Trim());
    }

    private async Task AnswerAsync(Reply reply, string? why)
    {
        if (isSending)
            return;
        isSending = true;
        var circuit = Shown.WorkflowOf(Line).Circuit;
        var outcome = await questions.AnswerAsync(Desk, Line.Run.Enrolment, Entry, reply, why, $"{sender}/{Entry}/{reply}", CancellationToken.None);
        (isSending, isDeclining) = (false, false);
        await Done.InvokeAsync(outcome switch
        {
            Outcome<Sent>.Accepted(var sent) => new Noted(Say[reply == Reply.Accepted ? "Accepted" : "Declined"], circuit, NextSteps.Of(sent, circuit)),
            Outcome<Sent>.Refused(var refusal) => new Noted(refusals.Say(refusal), circuit, [], IsRefused: true),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
