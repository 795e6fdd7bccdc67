using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Reads the rehearsals of a circuit.</summary>
internal static class ScenarioFiles
{
    public static (IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Finding> Findings) Read(IEnumerable<SourceFile> files, SourceMap map)
    {
        var scenarios = new List<Scenario>();
        var findings = new List<Finding>();
        foreach (var file in files)
        {
            var json = JsonTreeReader.Read(file);
            findings.AddRange(json.Findings);
            if (json.Root is null)
                continue;

            var reading = DocumentReader.Read<ScenarioFile>(json.Root, file.Path, map);
            findings.AddRange(reading.Findings);
            scenarios.AddRange(reading.Document?.Scenarios ?? []);
        }

        var faults = new Faults(map);
        foreach (var scenario in scenarios)
            ScenarioRules.Check(scenario, faults);
        faults.DistinctBy(scenarios, scenario => scenario.Id, "/id");
        return (scenarios, [.. findings, .. faults.All]);
    }
}
