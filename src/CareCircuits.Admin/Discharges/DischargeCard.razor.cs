using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Discharges;

/// <summary>A handover as a card of the board: the one next thing, who expects the person, and what may have happened.</summary>
public sealed partial class DischargeCard
{
    /// <summary>The handover.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>The step of the column in which it stands, whose words need not be said again.</summary>
    [Parameter]
    public string? Column { get; set; }

    /// <summary>Told what was noted about it.</summary>
    [Parameter]
    public EventCallback<Noted> Done { get; set; }

    [CascadingParameter]
    private ShownRuns Shown { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string Name => ShownRuns.NameOf(Line);

    /// <summary>One's own ward goes without saying.</summary>
    private bool ShowsWard => Line.Run.Service is { } ward && ward != Desk.Member.Service;

    private string DayAndWard => string.Join(" · ", new[] { Line.Run.On is { } on ? SaidDay.Of(Reader, on) : null, ShowsWard ? Shown.WardOf(Line) : null }.OfType<string>());

    private NextThing? Next => Shown.NextOf(Line, ShownRuns.WithinADay);

    private string? Expecting => Shown.ExpectedBy(Line) is { } who ? Say[Line.Run.Service == who.Id ? "WardKeeps" : "Expects", who.Name].Value : null;

    private int? MyTask => ShownRuns.MyTask(Line, Desk);

    private static string WhenOf(NextThing next) => next.State == ShownState.Late ? "DueAt" : next.Kind == Running.NextKind.Answer ? "AnswerBefore" : "Before";
}
