using CareCircuits.Care.Outbox;
using CareCircuits.Care.People;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Work;

/// <summary>Something that was told and that nobody has read yet.</summary>
public sealed partial class MessageRow
{
    /// <summary>What was told.</summary>
    [Parameter]
    [EditorRequired]
    public required InboxLine Line { get; set; }

    /// <summary>The circuit that it is about.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>The person, as much as may be seen.</summary>
    [Parameter]
    public PersonLine? Person { get; set; }

    /// <summary>Told when it was read.</summary>
    [Parameter]
    public EventCallback Read { get; set; }

    private string Whom => Person?.Name ?? (Person is { Initials: not "?" } ? Person.Initials : Say["Someone"].Value);

    private string Icon => Line.Message.Kind switch
    {
        MessageKind.Escalation => "priority_high",
        MessageKind.Reminder => "alarm",
        MessageKind.Incident => "build",
        MessageKind.Shared => "description",
        _ => "mail",
    };

    /// <summary>Where it leads: to the task or question it is about, else to the person where that is open.</summary>
    private string? Address => Line.Message.Kind switch
    {
        MessageKind.Reminder => $"/?task={Line.Enrolment.Enrolment}/{Line.Message.Entry}",
        MessageKind.Asked => $"/?question={Line.Enrolment.Enrolment}/{Line.Message.Entry}",
        _ => Person is { Enrolments.Count: > 0 } ? $"/people/{Line.Person}" : null,
    };

    private string Text
    {
        get
        {
            var step = Circuit.Workflows.GetValueOrDefault(Line.Message.Workflow)?.Steps.GetValueOrDefault(Line.Message.Step)?.Definition;
            var message = step is NotifyStep notify ? Reader.Say(notify.Message, "") : "";

            // A value that a message names belongs to the file and is not shown in a list.
            return message.Length > 0 && !message.Contains('{', StringComparison.Ordinal) ? message : Reader.Say(step?.Title, Line.Message.Step);
        }
    }
}
