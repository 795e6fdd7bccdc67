using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Reading;

/// <summary>What came of reading a circuit: all that could be built, all that is wrong with the format, and where everything stands.</summary>
public sealed record CircuitReading
{
    /// <summary>The circuit; null where <c>circuit.json</c> is missing or no JSON object.</summary>
    public required CircuitDefinition? Definition { get; init; }

    /// <summary>Whether something of <c>circuit.json</c> could not be read, so that a name may be missing for that reason alone.</summary>
    public required bool IsDefinitionDamaged { get; init; }

    /// <summary>The workflows whose files could be read, wholly or in part, in the order of the circuit.</summary>
    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }

    /// <summary>The ids of the workflows whose files have a CC001; their healthy steps are in <see cref="Workflows"/> where the file is JSON at all.</summary>
    public required IReadOnlySet<string> DamagedWorkflows { get; init; }

    /// <summary>For each damaged workflow, the ids of the steps that are in the file but could not be read.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> DamagedSteps { get; init; }

    /// <summary>The pinned rule sets, by id.</summary>
    public required IReadOnlyDictionary<string, RuleSet> RuleSets { get; init; }

    /// <summary>The ids of the pinned rule sets whose file is missing or not of the format.</summary>
    public required IReadOnlySet<string> DamagedRuleSets { get; init; }

    /// <summary>The beginning of the file of each pinned rule set that has one, by id.</summary>
    public required IReadOnlyDictionary<string, Place> RuleFiles { get; init; }

    /// <summary>What stands in the files of the pinned rule sets, by id.</summary>
    public required IReadOnlyDictionary<string, JsonTree> RuleTrees { get; init; }

    /// <summary>The rehearsals that could be read, file by file.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Those of the <see cref="Findings"/> that say only that the circuit lies in a folder of another name: all of it could be read.</summary>
    public required IReadOnlyList<Finding> Misplaced { get; init; }

    /// <summary>What is wrong.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Where each part of the definitions stands.</summary>
    public required SourceMap Sources { get; init; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
