using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The outcomes that a step can come to by what it is, rather than by what someone named.</summary>
public static class StepOutcomes
{
    /// <summary>The outcomes of a kind of search or sharing, of the rule set that decides, or of the workflow that is waited for; none for other steps.</summary>
    public static IReadOnlyList<string> Of(string? type, string? names, Circuit circuit) => type switch
    {
        "refer" => Outcomes.OfRefer,
        "assign" => Outcomes.OfAssign,
        "share" => Outcomes.OfShare,
        "decide" when names is not null => circuit.RuleSets.GetValueOrDefault(names)?.Outcomes ?? [],
        "run" when names is not null => ResultsOf(names, circuit),
        _ => [],
    };

    /// <summary>How a workflow can end: its results, and that it was stopped where an event can stop it.</summary>
    public static IReadOnlyList<string> ResultsOf(string workflow, Circuit circuit)
    {
        if (circuit.Workflows.GetValueOrDefault(workflow)?.Definition is not { } child)
            return [];
        var results = child.Steps.OfType<EndStep>().Select(end => end.Result).OfType<string>().Distinct();
        return Ways.Of(child).Any(way => way.Target == Targets.Stop) ? [.. results, Targets.Stopped] : [.. results];
    }

    /// <summary>An outcome of the step in words.</summary>
    public static string Say(DraftPart step, string outcome) =>
        step.Circuit.Workflows.GetValueOrDefault(step.Workflow!)?.Steps.GetValueOrDefault(step.Step!)?.Definition is { } definition
            ? step.Words.Way(definition, new Way(step.Step, WayKind.Outcome, outcome, ""))
            : step.Words.Outcome(outcome);
}
