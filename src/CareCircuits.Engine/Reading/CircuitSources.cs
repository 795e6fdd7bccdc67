using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>The files of one circuit folder and of the rules folder beside it, already in memory.</summary>
/// <param name="Folder">The circuit folder, <c>.../&lt;circuit&gt;/v&lt;N&gt;</c>; the paths of its files begin with it.</param>
/// <param name="Circuit">Its JSON files: <c>circuit.json</c>, the workflows, and those of <c>scenarios/</c>.</param>
/// <param name="Rules">The JSON files of the rules folder, <c>.../&lt;set&gt;/v&lt;N&gt;.json</c>.</param>
public sealed record CircuitSources(string Folder, IReadOnlyList<SourceFile> Circuit, IReadOnlyList<SourceFile> Rules)
{
    /// <summary>The name of the file that says what the circuit is.</summary>
    public const string CircuitFile = "circuit.json";

    /// <summary>The folder of the rehearsals.</summary>
    public const string ScenarioFolder = "scenarios";

    /// <summary>The file <c>circuit.json</c>; null where it is missing.</summary>
    public SourceFile? Definition => Circuit.FirstOrDefault(file => Names.FileOf(file.Path) == CircuitFile && !IsScenario(file));

    /// <summary>One file a workflow.</summary>
    public IEnumerable<SourceFile> Workflows =>
        Circuit.Where(file => !IsScenario(file) && Names.FileOf(file.Path) != CircuitFile).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Rehearsals from elsewhere, to be read instead of the circuit's own.</summary>
    public IReadOnlyList<SourceFile>? OtherScenarios { get; init; }

    /// <summary>The rehearsals.</summary>
    public IEnumerable<SourceFile> Scenarios =>
        (OtherScenarios ?? Circuit.Where(IsScenario)).OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>The file of that version of that rule set; null where there is none.</summary>
    public SourceFile? RuleFile(string set, int version) =>
        Rules.FirstOrDefault(file => Names.FolderOf(file.Path) == set && Names.StemOf(file.Path) == Names.OfVersion(version));

    private static bool IsScenario(SourceFile file) => Names.FolderOf(file.Path) == ScenarioFolder;
}
