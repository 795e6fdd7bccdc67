using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Who does what now and next, by when, and where to call them; and the reminders and limits to come.</summary>
public sealed partial class WhoDoesWhat
{
    private const int MostReminders = 8;

    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>Names of staff and services.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private IReadOnlyList<(Stay Stay, string Workflow, Engine.Decisions.Timer Timer)> Reminders => [.. Enrolment.Reminders.Take(MostReminders)];

    private IEnumerable<IGrouping<DoneWhen, NextStep>> Groups
    {
        get
        {
            var local = Reader.Local(Reader.Now);
            var endOfDay = local - local.TimeOfDay + TimeSpan.FromDays(1);
            return Enrolment.Next.OrderBy(next => next.Before ?? DateTimeOffset.MaxValue)
                .GroupBy(next => DoesWhat.WhenOf(next, Reader.Now, endOfDay)).OrderBy(group => group.Key);
        }
    }

    private string TitleOf(NextStep next) => Reader.Say(Enrolment.Circuit.Workflows[next.Workflow].Steps[next.Step].Definition.Title, next.Step);
}
