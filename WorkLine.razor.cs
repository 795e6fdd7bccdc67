using System.Globalization;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Work;

/// <summary>One line of the work list: when, what, with whom, why now, whose, and what can be done about it at once.</summary>
public sealed partial class WorkLine
{
    /// <summary>What it says.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkRow Row { get; set; }

    /// <summary>Where it stands in the list.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkGroup Group { get; set; }

    /// <summary>Who is at work.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>Its circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Who everybody is.</summary>
    [Parameter]
    [EditorRequired]
    public required KnownNames Names { get; set; }

    /// <summary>The person, as much as may be seen.</summary>
    [Parameter]
    public PersonLine? Person { get; set; }

    /// <summary>Whether a reminder came.</summary>
    [Parameter]
    public bool WasReminded { get; set; }

    /// <summary>Whether the network has more than one circuit, so that it matters which.</summary>
    [Parameter]
    public bool HasManyCircuits { get; set; }

    /// <summary>The address that opens it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Open { get; set; }

    /// <summary>Told when it is taken on.</summary>
    [Parameter]
    public EventCallback Claim { get; set; }

    /// <summary>Told when a question is answered with yes.</summary>
    [Parameter]
    public EventCallback Accept { get; set; }

    private StepDefinition Step => Circuit.Workflows[Row.Workflow].Steps[Row.Step].Definition;

    private string Title => Step is ReferStep { Need: { } need } ? Reader.Say(need, Row.Step) : Reader.Say(Step.Title, Row.Step);

    private string Whom => Person is { } line && line.Initials != "?" ? line.Name ?? line.Initials : Say["Someone"];

    private (Holder Holder, string? Staff) Held => Row.HeldBy(Desk);

    private string Icon => Group switch
    {
        WorkGroup.Now => "alarm",
        WorkGroup.Late => "priority_high",
        WorkGroup.Today => "schedule",
        WorkGroup.Next => "event",
        _ => "hourglass_empty",
    };

    private string? Exact => (Group == WorkGroup.Waiting ? Row.Since : Row.Due) is { } at ? Reader.Local(at).ToString("f", CultureInfo.CurrentCulture) : null;

    private string When => (Group, Row.Due) switch
    {
        (WorkGroup.Waiting, _) => Say["Since", SaidTime.In(Reader, SayTime, Row.Since)],
        (_, null) => Say["NoTime"],
        (WorkGroup.Now, { } due) => Say["MinutesLeft", (int)Math.Max(0, Math.Ceiling((due - Reader.Now).TotalMinutes))],
        (WorkGroup.Late, { } due) => Say["Since", SaidTime.In(Reader, SayTime, due)],
        (_, { } due) => Say["Before", SaidTime.In(Reader, SayTime, due)],
    };

    private string Why
    {
        get
        {
            List<string> parts = [];
            if (WasReminded)
                parts.Add(Say["Reminded"]);
            if (Row.State is { } state)
                parts.Add(Say[$"{Row.Kind}{state}"]);
            if (Row.Kind == WorkKind.Asked)
                parts.Add(Title);
            if (Row.Kind == WorkKind.Asked && Row.Due is { } until)
                parts.Add(Say["Before", SaidTime.In(Reader, SayTime, until)]);
            parts.Add(Reader.Say(Circuit.Workflows[Row.Workflow].Definition.Title, Row.Workflow));
            if (HasManyCircuits)
                parts.Add(Reader.Say(Circuit.Definition.Title, Row.Circuit));
            if (Row.Kind == WorkKind.Task)
                parts.Add(HolderWords);
            else if (Row.Kind == WorkKind.Question && Held.Holder == Holder.StoodInFor)
                parts.Add(Say["StandingInFor", Names.StaffName(Row.Of.Id)]);
            return string.Join(" · ", parts);
        }
    }

    private string HolderWords => Held switch
    {
        (Holder.Mine, _) => Say["Yours"],
        (Holder.StoodInFor, { } staff) => Say["StandingInFor", Names.StaffName(staff)],
        (Holder.Colleague, { } staff) => Say["TakenBy", Names.StaffName(staff)],
        _ => Say["For", Names.Of(Reader, Circuit, Row.Of)],
    };
}
