using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Crisis;

/// <summary>Someone in crisis: how urgent and why, who has them now, what is being tried and until when, and what was tried before.</summary>
public sealed partial class CrisisCard(QuestionWork questions)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    /// <summary>The crisis.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>Whether it came while the page was open, and nobody turned to it yet.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    /// <summary>Whether it is the care after the crisis.</summary>
    [Parameter]
    public bool IsCalm { get; set; }

    /// <summary>Told when someone turns to it.</summary>
    [Parameter]
    public EventCallback Seen { get; set; }

    /// <summary>Told what was noted.</summary>
    [Parameter]
    public EventCallback<Noted> Done { get; set; }

    [CascadingParameter]
    private ShownRuns Shown { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private WorkflowPlan Plan => Shown.PlanOf(Line);

    private string Name => ShownRuns.NameOf(Line);

    private string Id => $"{Line.Run.Enrolment.Enrolment:N}-{Line.Run.Number}";

    private IReadOnlyList<NextThing> Things => NextThing.AllOf(Line.Stays, Plan, Line.Claims, Reader.Now, Soon);

    private string Priority => IsCalm ? Say["PriorityLow"]
        : CrisisOrder.IsUnknown(Line, Plan) ? Say["PriorityUnknown"]
        : Line.Run.Urgency switch { >= 3 => Say["Priority.3"], 2 => Say["Priority.2"], 1 => Say["Priority.1"], _ => Say["Priority.0"] };

    /// <summary>Those who were asked in searches that are over.</summary>
    private IReadOnlyList<Asked> TriedBefore => [.. Line.Tried.Where(asked => Line.Stays.All(stay => stay.Entry != asked.Entry) && asked.State != ReferralState.Listed)];

    private async Task SeenAsync()
    {
        if (IsNew)
            await Seen.InvokeAsync();
        foreach (var entry in Questions.Unseen(Line, Plan, Desk).ToList())
            await questions.ReceivedAsync(Desk, Line.Run.Enrolment, entry, CancellationToken.None);
    }
}
