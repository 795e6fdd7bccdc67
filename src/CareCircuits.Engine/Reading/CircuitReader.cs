using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Reads a circuit with its workflows, pinned rule sets and rehearsals. Never stops at the first error.</summary>
public static class CircuitReader
{
    /// <summary>Reads all that <paramref name="sources"/> hold.</summary>
    public static CircuitReading Read(CircuitSources sources)
    {
        var map = new SourceMap();
        var faults = new Faults(map);
        var (definition, definitionFindings) = Definition(sources, map, faults);
        var workflows = sources.Workflows.Select(file => WorkflowFile.Read(file, definition, map)).ToList();
        var listing = new Faults(map);
        WorkflowListing.Check(definition, workflows, sources.Folder, listing);
        var rules = PinnedRuleSets.Read(definition, sources, listing);
        var (scenarios, scenarioFindings) = ScenarioFiles.Read(sources.Scenarios, map);
        var misplaced = new Faults(map);
        if (definition is not null)
            CircuitPlace.Check(definition, sources.Folder, misplaced);
        var damaged = workflows.Where(workflow => workflow.IsDamaged).ToList();

        return new CircuitReading
        {
            Definition = definition,
            IsDefinitionDamaged = definition is null || definitionFindings.Count > 0,
            Workflows = InOrder(workflows, definition),
            DamagedWorkflows = damaged.SelectMany(workflow => workflow.Ids).ToHashSet(StringComparer.Ordinal),
            DamagedSteps = damaged.DistinctBy(workflow => workflow.Id).ToDictionary(workflow => workflow.Id, workflow => workflow.LostSteps),
            RuleSets = rules.Sets,
            DamagedRuleSets = rules.Damaged,
            RuleFiles = rules.Files,
            RuleTrees = rules.Trees,
            Scenarios = scenarios,
            Misplaced = misplaced.All,
            Findings =
            [
                .. definitionFindings, .. misplaced.All, .. faults.All, .. listing.All,
                .. workflows.SelectMany(workflow => workflow.Findings), .. rules.Findings, .. scenarioFindings,
            ],
            Sources = map,
        };
    }

    private static (CircuitDefinition? Definition, IReadOnlyList<Finding> Findings) Definition(CircuitSources sources, SourceMap map, Faults faults)
    {
        if (sources.Definition is not { } file)
            return (null, [Missing(sources)]);

        var json = JsonTreeReader.Read(file);
        if (json.Root is null)
            return (null, json.Findings);

        var reading = DocumentReader.Read<CircuitDefinition>(json.Root, file.Path, map);
        if (reading.Document is not null)
            CircuitRules.Check(reading.Document, faults);
        return (reading.Document, [.. json.Findings, .. reading.Findings]);
    }

    private static Finding Missing(CircuitSources sources) => new(
        Codes.Format, Severity.Error, new Place($"{sources.Folder.TrimEnd('/')}/{CircuitSources.CircuitFile}", 1, ""), "There is no `circuit.json`.");

    private static List<WorkflowDefinition> InOrder(List<WorkflowFile> workflows, CircuitDefinition? definition)
    {
        var order = definition?.Workflows.ToList() ?? [];
        return [.. workflows.Where(workflow => workflow.Definition is not null)
            .OrderBy(workflow => order.IndexOf(workflow.Id) is var at and >= 0 ? at : int.MaxValue)
            .Select(workflow => workflow.Definition!)];
    }
}
