using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104 for steps that wait for another workflow: its results, and <c>stopped</c> where it can stop by its own <c>on</c>.</summary>
internal static class RunOutcomes
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (step is not RunStep { Wait: true, Outcomes: { } outcomes } run || circuit.Workflow(run.Workflow) is not { HasGraph: true } child)
            return;

        // An end that nothing leads to has its own finding, and so has a way that leads nowhere; nothing more is told of what they would lead to.
        var isLost = child.Graph.Regions.Any(region => region.HasLostWays);
        var reached = isLost ? [] : ResultsOf(child, child.Reached.Reaches);
        IReadOnlyCollection<string> written = isLost ? [.. ResultsOf(child, _ => true), Targets.Stopped] : ResultsOf(child, _ => true);
        OutcomeMaps.Compare(circuit, workflow, step, outcomes.Keys, reached, written, $"The workflow {Hints.Quoted(run.Workflow)}");
    }

    private static IReadOnlyCollection<string> ResultsOf(CheckedWorkflow child, Func<int, bool> counts)
    {
        List<string> results =
        [
            .. child.Graph.Regions[0].Ends.Where(counts)
                .Select(end => ((EndStep)child.Graph.Steps[end]).Result)
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        if (counts(child.Graph.Stop) && child.Graph.Into(child.Graph.Stop).Count > 0)
            results.Add(Targets.Stopped);
        return results;
    }
}
