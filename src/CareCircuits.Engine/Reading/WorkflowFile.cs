using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>One file of a workflow, read as far as it could be.</summary>
internal sealed class WorkflowFile
{
    private WorkflowFile(string path, WorkflowDefinition? definition, string? writtenId, IReadOnlySet<string> lostSteps, IReadOnlyList<Finding> findings) =>
        (Path, Definition, WrittenId, LostSteps, Findings) = (path, definition, writtenId, lostSteps, findings);

    public string Path { get; }

    public string Stem => Names.StemOf(Path);

    /// <summary>The workflow; null where the file is no JSON object.</summary>
    public WorkflowDefinition? Definition { get; }

    /// <summary>The id that stands in the file, which may disagree with its name.</summary>
    public string? WrittenId { get; }

    /// <summary>The id by which others know it.</summary>
    public string Id => Definition?.Id ?? Stem;

    /// <summary>Every id by which it might be meant.</summary>
    public IEnumerable<string> Ids => WrittenId is null ? [Stem] : [Stem, WrittenId];

    /// <summary>Whether it has a CC001.</summary>
    public bool IsDamaged => Findings.Count > 0;

    /// <summary>The ids of steps that stand in the file but could not be read.</summary>
    public IReadOnlySet<string> LostSteps { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static WorkflowFile Read(SourceFile file, CircuitDefinition? circuit, SourceMap map)
    {
        var stem = Names.StemOf(file.Path);
        var json = JsonTreeReader.Read(file);
        if (json.Root is null)
            return new(file.Path, null, null, new HashSet<string>(), FindingNames.Of(json.Findings, null, stem));

        var reading = DocumentReader.Read<WorkflowDefinition>(json.Root, file.Path, map);
        if (reading.Document is not { } workflow)
            return new(file.Path, null, null, new HashSet<string>(), FindingNames.Of([.. json.Findings, .. reading.Findings], json.Root, stem));

        var faults = new Faults(map);
        WorkflowRules.Check(workflow, stem, faults);
        var known = KnownAs(workflow, stem, circuit, map);
        return new(
            file.Path, known, workflow.Id, LostIn(json.Root, known),
            FindingNames.Of([.. json.Findings, .. reading.Findings, .. faults.All], json.Root, known.Id));
    }

    // Where the circuit lists the file under its name and not under its id, the id is the slip of the pen:
    // whoever refers to it means the name.
    private static WorkflowDefinition KnownAs(WorkflowDefinition workflow, string stem, CircuitDefinition? circuit, SourceMap map)
    {
        var isIdListed = workflow.Id.Length > 0 && circuit?.Workflows.Contains(workflow.Id, StringComparer.Ordinal) == true;
        if (workflow.Id == stem || isIdListed)
            return workflow;

        var known = workflow with { Id = stem };
        map.AddCopy(workflow, known);
        return known;
    }

    private static HashSet<string> LostIn(JsonTree root, WorkflowDefinition workflow)
    {
        var lost = StepsIn(root["steps"]).Select(step => step["id"]?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        lost.ExceptWith(Ways.StepsOf(workflow).Select(step => step.Id));
        return lost;
    }

    private static IEnumerable<JsonTree> StepsIn(JsonTree? steps) => (steps?.Items ?? []).SelectMany(step =>
        (step["branches"]?.Items ?? []).SelectMany(branch => StepsIn(branch["steps"])).Prepend(step));
}
