using System.Globalization;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Crisis;

/// <summary>Someone in crisis: how urgent and why, what is being tried and until when, and what happens where nobody answers.</summary>
public sealed partial class CrisisCard(QuestionWork questions, Care.Enrolling.Enrolments enrolments, Refusals refusals)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private int? declining;
    private string? reason;
    private bool isSending;

    /// <summary>The crisis.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

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

    private WorkflowPlan Plan => Shown.PlanOf(Line);

    private string Name => ShownRuns.NameOf(Line);

    private IReadOnlyList<NextThing> Things => NextThing.AllOf(Line.Stays, Plan, Line.Claims, Reader.Now, Soon);

    private string Priority => CrisisOrder.IsUnknown(Line, Plan) ? Say["PriorityUnknown"]
        : Line.Run.Urgency > 0 ? Say["Priority", Line.Run.Urgency]
        : Say["PriorityLow"];

    /// <summary>Events that need nothing but to be said, such as that the crisis has passed.</summary>
    private IEnumerable<HandledEvent> Events =>
        HandledEvent.Now(Shown.WorkflowOf(Line).Circuit, Plan, [.. Line.Run.Steps]).Where(handled => handled.Event.Data.Count == 0 && handled.Ends);

    private static string Until(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static Party PartyOf(NextThing next, string id) => new(next.Step is AssignStep ? PartyKind.Staff : PartyKind.Service, id);

    private Stay.Searching? Asked(NextThing next) => Line.Stays.OfType<Stay.Searching>().FirstOrDefault(search => search.Entry == next.Entry);

    private string Tried(Stay.Searching search) => string.Join(" · ", search.Candidates
        .Where(candidate => candidate.State != ReferralState.Listed)
        .Select(candidate => $"{(Shown.Names.ServiceName(candidate.Id) is { } service ? Reader.Say(service, candidate.Id) : Shown.Names.StaffName(candidate.Id) ?? candidate.Id)}: {Say["Referral." + candidate.State]}"));

    private string? BridgeOf(NextThing next)
    {
        if (PlannedBridge.Of(Plan, next.Step.Id) is not { Then: { } then } bridge)
            return null;
        var circuit = Shown.WorkflowOf(Line).Circuit;
        var who = bridge.Role is { } role ? Shown.Names.Of(Reader, circuit, Party.Role(role)) : null;
        var what = Reader.Say(then.Title, then.Id);
        return who is null ? Say["Bridge", what] : Say["BridgeBy", what, who];
    }

    private async Task AnswerAsync(int entry, Reply reply, string? why)
    {
        if (isSending)
            return;
        isSending = true;
        var outcome = await questions.AnswerAsync(Desk, Line.Run.Enrolment, entry, reply, why, $"{sender}/{entry}", CancellationToken.None);
        (isSending, declining, reason) = (false, null, null);
        await SayAsync(outcome, Say[reply == Reply.Accepted ? "Accepted" : "Declined"]);
    }

    private async Task RaiseAsync(HandledEvent handled) =>
        await SayAsync(
            await enrolments.RaiseAsync(Desk, Line.Run.Enrolment, handled.Event.Id, new Dictionary<string, object?>(), null, CancellationToken.None),
            Say["Noted", Reader.Say(handled.Event.Title, handled.Event.Id)]);

    private Task SayAsync(Outcome<Sent> outcome, string words) =>
        Done.InvokeAsync(outcome is Outcome<Sent>.Refused(var refusal) ? (refusals.Say(refusal), true) : (words, false));
}
