using CareCircuits.Admin.Running;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Discharges;

/// <summary>A column of the board: a step of the main way of a handover, with those that stand there or at what comes after it.</summary>
/// <param name="Circuit">Of which circuit.</param>
/// <param name="Workflow">Of which workflow.</param>
/// <param name="Step">The step; what it is called heads the column.</param>
internal sealed record BoardColumn(string Circuit, string Workflow, StepDefinition Step)
{
    /// <summary>What tells it from the other columns.</summary>
    public string Key => $"{Circuit}/{Workflow}/{Step.Id}";

    /// <summary>How long after a day or moment that everyone knows, such as the discharge, it is to be done; null where nothing is said of it.</summary>
    public Duration? Within => Step is TaskStep { Due: { From: not null, After: var after } } && after != Duration.Zero ? after : null;
}

/// <summary>The columns in which handovers stand, made from the definitions of the workflows that an announcement starts, whatever they are.</summary>
internal sealed class Board
{
    private readonly Dictionary<(string Circuit, int Version, string Workflow), MainWay> ways = [];
    private readonly List<BoardColumn> columns = [];

    private Board()
    {
    }

    /// <summary>The columns from left to right. Those who have ended stand in none of them.</summary>
    public IReadOnlyList<BoardColumn> Columns => columns;

    /// <summary>
    /// The board for these workflows, the current versions first. Columns that only an older version has stand after the one they come after there.
    /// </summary>
    public static Board Of(IEnumerable<StartedWorkflow> workflows)
    {
        var board = new Board();
        foreach (var workflow in workflows)
            board.Add(workflow);
        return board;
    }

    /// <summary>The column of a run; null where it has ended, or where nobody knows its workflow.</summary>
    public string? KeyOf(InstanceLine run)
    {
        if (run.EndedAt is not null || run.Steps.Count == 0 || !ways.TryGetValue((run.Circuit, run.Version, run.Workflow), out var way) || way.Steps.Count == 0)
            return null;
        return new BoardColumn(run.Circuit, run.Workflow, way.Steps[run.Steps.Max(way.PlaceOf)]).Key;
    }

    private void Add(StartedWorkflow workflow)
    {
        var way = MainWay.Of(workflow.Plan);
        ways[(workflow.CircuitId, workflow.Version, workflow.Workflow)] = way;
        var isNew = columns.TrueForAll(column => column.Circuit != workflow.CircuitId || column.Workflow != workflow.Workflow);
        var place = isNew ? columns.Count : 0;
        foreach (var step in way.Steps)
        {
            var column = new BoardColumn(workflow.CircuitId, workflow.Workflow, step);
            var known = columns.FindIndex(other => other.Key == column.Key);
            if (known < 0)
                columns.Insert(place, column);
            place = known < 0 ? place + 1 : known + 1;
        }
    }
}
