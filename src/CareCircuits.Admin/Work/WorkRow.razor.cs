using System.Globalization;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Work;

/// <summary>One thing that waits: when, what, with whom, why now and whose; a task to take on or open, or a question to answer on the spot.</summary>
public sealed partial class WorkRow(TaskWork tasks, Refusals refusals)
{
    private bool isSending;

    /// <summary>What waits.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkLine Line { get; set; }

    /// <summary>How soon.</summary>
    [Parameter]
    [EditorRequired]
    public required Urgency Soon { get; set; }

    /// <summary>The address that opens it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Open { get; set; }

    /// <summary>Whom it is about, with as much as may be seen; null where nothing may.</summary>
    [Parameter]
    public PersonLine? Person { get; set; }

    /// <summary>Who everybody is.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Whether the network has several circuits, so that it matters which.</summary>
    [Parameter]
    public bool HasManyCircuits { get; set; }

    /// <summary>Whether a reminder of it came.</summary>
    [Parameter]
    public bool WasReminded { get; set; }

    /// <summary>Told what is to be said once it was taken on or answered, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Answered { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private (Holder Holder, string? Staff) Held => Line.HeldBy(Desk);

    private string StaffName => Held.Staff is { } staff ? Names.StaffName(staff) ?? staff : "";

    private string Whom => Person?.Name ?? (Person is { Initials: not "?" } ? Person.Initials : Say["Someone"].Value);

    private string About => $"{Line.Title}, {Whom}";

    private string Icon => Soon switch
    {
        Urgency.Now => "alarm",
        Urgency.Late => "priority_high",
        Urgency.Today => "schedule",
        _ => "event",
    };

    private string? Exact => Line.Due is { } due ? Reader.Local(due).ToString("f", CultureInfo.CurrentCulture) : null;

    private string When => (Line.Due, Soon) switch
    {
        (null, _) => Say["NoTime"],
        ({ } due, Urgency.Now) => Say["MinutesLeft", (int)Math.Max(0, Math.Ceiling((due - Reader.Now).TotalMinutes))],
        ({ } due, Urgency.Late) => Say["SinceTime", SaidTime.In(Reader, SayTime, due)],
        ({ } due, _) => Say["BeforeTime", SaidTime.In(Reader, SayTime, due)],
    };

    private string Why => string.Join(" · ", Parts());

    private IEnumerable<string> Parts()
    {
        if (WasReminded)
            yield return Say["Reminded"];
        if (Line.State is { } state)
            yield return Say["Question." + state];
        yield return Held.Holder switch
        {
            Holder.Mine => Say["Yours"],
            Holder.StoodInFor => Say["InsteadOf", StaffName],
            _ => Line.Who,
        };
        yield return Line.Workflow;
        if (HasManyCircuits)
            yield return Line.Circuit;
    }

    private async Task ClaimAsync()
    {
        isSending = true;
        var outcome = await tasks.ClaimAsync(Desk, Line.Enrolment, Line.Entry, CancellationToken.None);
        isSending = false;
        await Answered.InvokeAsync(outcome is Outcome<OpenTask>.Refused(var refusal) ? (refusals.Say(refusal), true) : (Say["Claimed", About], false));
    }
}
