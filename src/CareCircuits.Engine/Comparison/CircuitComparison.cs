using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Comparison;

/// <summary>Says what has changed between two versions of a circuit, and whether its meaning has.</summary>
public static class CircuitComparison
{
    /// <summary>Compares two circuits that were read without errors.</summary>
    public static ChangeList Between(CircuitReading before, CircuitReading after) =>
        new([.. PartComparison.Between(PartsOf(before), PartsOf(after))]);

    private static List<Part> PartsOf(CircuitReading reading) =>
    [
        .. reading.Definition is null ? [] : new[] { CircuitParts.Of(reading.Definition) },
        .. reading.Workflows.SelectMany(workflow => WorkflowParts.StepsOf(workflow).Prepend(WorkflowParts.Of(workflow))),
        .. reading.RuleTrees.Select(set => RuleSetParts.Of(set.Key, set.Value)),
    ];
}
