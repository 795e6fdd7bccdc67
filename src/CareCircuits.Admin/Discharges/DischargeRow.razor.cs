using CareCircuits.Admin.Running;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Discharges;

/// <summary>A handover as a line of the table.</summary>
public sealed partial class DischargeRow
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    /// <summary>The handover.</summary>
    [Parameter]
    [EditorRequired]
    public required RunLine Line { get; set; }

    /// <summary>What the ward is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Ward { get; set; }

    /// <summary>The list that it stands in.</summary>
    [Parameter]
    [EditorRequired]
    public required object Runs { get; set; }

    private ShownRuns Shown => (ShownRuns)Runs;

    private string Name => ShownRuns.NameOf(Line);

    private NextThing? Next => NextThing.Of(Line, Shown.PlanOf(Line), Reader.Now, Soon);

    private string Who => Next is { } next ? Shown.WhoOf(Line, next) : "";

    private string State => Line.Run.EndedAt is null ? string.Join(" · ", Line.Run.Steps.Select(step => Shown.TitleOf(Line, step))) : Shown.EndOf(Line, Say["Stopped"]);
}
