using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Circuits;

/// <summary>What came of the rehearsals of a circuit: how each went, and which steps and ways none of them went through.</summary>
public sealed class Rehearsed
{
    private readonly HashSet<(string Workflow, string Step)> steps = [];
    private readonly HashSet<(string Workflow, Way Way)> ways = [];

    /// <summary>Gathers it from the results.</summary>
    public Rehearsed(IReadOnlyList<ScenarioResult> results)
    {
        Outcomes = [.. results.Select(result => new RehearsalOutcome(result.Id, result.Failures))];
        foreach (var happening in results.SelectMany(result => result.Happenings))
        {
            _ = happening switch
            {
                Happening.StepEntered entered => steps.Add((entered.Workflow, entered.Step)),
                Happening.StepLeft left => ways.Add((left.Workflow, left.Way)),
                Happening.WorkflowInterrupted interrupted => ways.Add((interrupted.Workflow, interrupted.Way)),
                _ => false,
            };
        }
    }

    /// <summary>How each rehearsal went, in order.</summary>
    public IReadOnlyList<RehearsalOutcome> Outcomes { get; }

    /// <summary>Whether a rehearsal went through the step.</summary>
    public bool Covers(string workflow, string step) => steps.Contains((workflow, step));

    /// <summary>Whether a rehearsal went this way.</summary>
    public bool Covers(string workflow, Way way) => ways.Contains((workflow, way));
}

/// <summary>How a rehearsal went; no failures when it passed.</summary>
public sealed record RehearsalOutcome(string Id, IReadOnlyList<string> Failures);
