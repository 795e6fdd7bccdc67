using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Moving;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>How far a move has come, and how many people are concerned in which way.</summary>
public sealed partial class MoveProgress
{
    /// <summary>The move.</summary>
    [Parameter]
    [EditorRequired]
    public required MovePlan Plan { get; set; }

    /// <summary>Its cases, counted.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<MoveCount> Counts { get; set; }

    /// <summary>The name of a staff member.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string?, string?> NameOf { get; set; }

    private bool HasBegun => Plan.Phase is MovePhase.Moving or MovePhase.Moved or MovePhase.GoingBack or MovePhase.Back;

    private int Total => Plan.Phase switch
    {
        MovePhase.Moving => Sum(count => count.Answer == MoveAnswer.Moves || count.State != MoveCaseState.Waiting),
        MovePhase.GoingBack => Sum(count => count.State is MoveCaseState.Moved or MoveCaseState.Back or MoveCaseState.MovedOn),
        _ => Plan.Total,
    };

    private int Done => Plan.Phase switch
    {
        MovePhase.Moving => Sum(count => count.State != MoveCaseState.Waiting),
        MovePhase.GoingBack => Sum(count => count.State is MoveCaseState.Back or MoveCaseState.MovedOn),
        _ => Plan.Done,
    };

    private ShownState State => Plan.Phase switch
    {
        MovePhase.Judging or MovePhase.Moving or MovePhase.GoingBack => ShownState.Running,
        MovePhase.Judged or MovePhase.Asked => ShownState.Waiting,
        MovePhase.Moved => ShownState.Done,
        _ => ShownState.Stopped,
    };

    private IEnumerable<(string Name, int Count)> Totals => HasBegun
        ?
        [
            ("Count.Moved", Sum(count => count.State == MoveCaseState.Moved)), ("Count.NotMoved", Sum(count => count.State == MoveCaseState.Stayed || (count.State == MoveCaseState.Waiting && count.Answer != MoveAnswer.Moves))),
            .. Plan.Phase is MovePhase.GoingBack or MovePhase.Back
                ? new[] { ("Count.Back", Sum(count => count.State == MoveCaseState.Back)), ("Count.MovedOn", Sum(count => count.State == MoveCaseState.MovedOn)) }
                : [],
        ]
        : [("Count.Moves", Sum(count => count.Answer == MoveAnswer.Moves)), ("Count.NeedsChoice", Sum(count => count.Answer == MoveAnswer.NeedsChoice)), ("Count.Stays", Sum(count => count.Answer == MoveAnswer.Stays))];

    private int Sum(Func<MoveCount, bool> which) => Counts.Where(which).Sum(count => count.Count);
}
