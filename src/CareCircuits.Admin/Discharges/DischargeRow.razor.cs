using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Discharges;

/// <summary>A handover as a line of the table.</summary>
public sealed partial class DischargeRow
{
    /// <summary>The handover.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>Told what was noted about it.</summary>
    [Parameter]
    public EventCallback<Noted> Done { get; set; }

    [CascadingParameter]
    private ShownRuns Shown { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private NextThing? Next => Shown.NextOf(Line, ShownRuns.WithinADay);

    private static string WhenOf(NextThing next) => next.State == ShownState.Late ? "DueAt" : next.Kind == Running.NextKind.Answer ? "AnswerBefore" : "Before";
}
