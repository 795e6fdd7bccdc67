using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>How much of something was reached.</summary>
/// <param name="Covered">How many were reached.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Missing">The others by name, in the order of the files.</param>
public sealed record Reach(int Covered, int Total, IReadOnlyList<string> Missing);

/// <summary>Which steps and ways of a circuit its rehearsals went through.</summary>
public sealed record Coverage(Reach Steps, Reach Transitions)
{
    /// <summary>Counts what <paramref name="results"/> went through in <paramref name="circuit"/>.</summary>
    public static Coverage Of(Circuit circuit, IEnumerable<ScenarioResult> results)
    {
        var steps = new HashSet<(string Workflow, string Step)>();
        var ways = new HashSet<(string Workflow, Way Way)>();
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

        var workflows = circuit.InOrder.Select(plan => plan.Definition).ToList();
        return new Coverage(
            Reached(
                workflows.SelectMany(workflow => Ways.StepsOf(workflow), (workflow, step) => (workflow.Id, step.Id)),
                steps,
                step => $"{step.Item1}/{step.Item2}"),
            Reached(
                workflows.SelectMany(workflow => Ways.Of(workflow), (workflow, way) => (workflow.Id, way)),
                ways,
                way => $"{way.Item1}/{way.Item2.From ?? "*"} {way.Item2.Label} -> {way.Item2.Target}"));
    }

    private static Reach Reached<T>(IEnumerable<T> all, HashSet<T> reached, Func<T, string> name)
    {
        var each = all.ToList();
        var missing = each.Where(one => !reached.Contains(one)).ToList();
        return new Reach(each.Count - missing.Count, each.Count, [.. missing.Select(name)]);
    }
}
