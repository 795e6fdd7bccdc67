using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Moving;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>The enrolments that a move concerns, page by page: numbers, and a name only where the file is open to who looks.</summary>
public sealed partial class MoveCases(MovePlanning planning)
{
    private const int PageSize = 25;

    private readonly List<MoveCaseLine> lines = [];
    private string which = "";
    private bool hasMore;

    /// <summary>The move.</summary>
    [Parameter]
    [EditorRequired]
    public required MovePlan Plan { get; set; }

    /// <summary>The words of the version that people come to.</summary>
    [Parameter]
    public StepWords? Words { get; set; }

    /// <summary>The versions that they leave.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyDictionary<int, ShelvedCircuit> Before { get; set; }

    /// <summary>The version that people come to.</summary>
    [Parameter]
    public Circuit? Circuit { get; set; }

    /// <summary>Called with what was chosen for one of them.</summary>
    [Parameter]
    public EventCallback<(Guid Enrolment, MoveChoiceSet Own)> ChosenOne { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private Refusals Refusals { get; set; } = null!;

    private PointNames Names => new(Circuit!, Before, Words!);

    private bool CanChoose => Plan.Phase is MovePhase.Judged or MovePhase.Asked && Circuit is not null;

    private string[] Filters => Plan.Phase is MovePhase.Judging or MovePhase.Judged or MovePhase.Asked or MovePhase.Dropped
        ? ["", "Moves", "NeedsChoice", "Stays"]
        : ["", "Moved", "Stayed", "Back", "MovedOn"];

    private MoveFilter Filter => Enum.TryParse<MoveAnswer>(which, out var answer) ? new MoveFilter(answer)
        : Enum.TryParse<MoveCaseState>(which, out var state) ? new MoveFilter(State: state) : new MoveFilter();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ShowAsync("");

    private Task ShowAsync(string name)
    {
        which = name;
        lines.Clear();
        return MoreAsync();
    }

    private async Task MoreAsync()
    {
        Guid? after = lines.Count == 0 ? null : lines[^1].Case.Enrolment.Enrolment;
        var page = await planning.CasesAsync(Desk, Plan.Id, Filter, after, PageSize, CancellationToken.None);
        lines.AddRange(page);
        hasMore = page.Count == PageSize;
    }

    private string Verdict(MoveCase one) => one.State == MoveCaseState.Waiting ? Say[$"Count.{one.Answer}"] : Say[$"Count.{one.State}"];

    private Task OneAsync(MoveCaseLine line, MoveChoiceSet own) => ChosenOne.InvokeAsync((line.Case.Enrolment.Enrolment, own));
}
