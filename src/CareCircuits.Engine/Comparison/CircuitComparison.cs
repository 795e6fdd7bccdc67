using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Comparison;

/// <summary>Says what has changed between two versions of a circuit, and whether its meaning has.</summary>
public static class CircuitComparison
{
    /// <summary>Compares two circuits that were read without errors.</summary>
    public static ChangeList Between(CircuitReading before, CircuitReading after) =>
        new([.. PartComparison.Between(PartsOf(before), PartsOf(after))]);

    /// <summary>Compares two versions of one rule set whose files were read without errors.</summary>
    public static ChangeList OfRuleSet(string id, JsonTree before, JsonTree after) =>
        new([.. PartComparison.Between([RuleSetParts.Of(id, before)], [RuleSetParts.Of(id, after)])]);

    private static List<Part> PartsOf(CircuitReading reading) =>
    [
        .. reading.Definition is null ? [] : new[] { CircuitParts.Of(reading.Definition) },
        .. reading.Workflows.SelectMany(workflow => WorkflowParts.StepsOf(workflow).Prepend(WorkflowParts.Of(workflow))),
        .. reading.RuleTrees.Select(set => RuleSetParts.Of(set.Key, set.Value)),
    ];
}
