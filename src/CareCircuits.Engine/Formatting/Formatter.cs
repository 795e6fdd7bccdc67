using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Formatting;

/// <summary>A file as it should be written.</summary>
/// <param name="Text">The canonical text; null where the file is not of the format and stays as it is.</param>
/// <param name="Hash">The fingerprint of the content; null likewise.</param>
/// <param name="Findings">Why it stays as it is.</param>
public sealed record Formatted(string? Text, string? Hash, IReadOnlyList<Finding> Findings);

/// <summary>Writes files canonically.</summary>
public static class Formatter
{
    /// <summary>The canonical form of <paramref name="file"/>, of whatever kind it is.</summary>
    public static Formatted Format(SourceFile file) => Read(file) switch
    {
        ({ } root, { } type, _) => new(CanonicalJson.Text(root, type), CanonicalJson.Hash(root, type), []),
        var (_, _, findings) => new(null, null, findings),
    };

    /// <summary>The canonical text of <paramref name="file"/> alone; null where it is not of the format.</summary>
    public static string? TextOf(SourceFile file) => Read(file) is ({ } root, { } type, _) ? CanonicalJson.Text(root, type) : null;

    private static (JsonTree? Root, Type? Type, IReadOnlyList<Finding> Findings) Read(SourceFile file)
    {
        var json = JsonTreeReader.Read(file);
        if (json.Root is not { } root)
            return (null, null, json.Findings);

        var kind = DocumentKinds.Of(file.Path, root);
        Finding[] findings = [.. json.Findings, .. Read(root, kind, file.Path).Where(finding => finding.Code == Codes.Format)];
        return findings.Length > 0 ? (null, null, findings) : (root, DocumentKinds.TypeOf(kind), []);
    }

    private static IReadOnlyList<Finding> Read(JsonTree root, DocumentKind kind, string path) => kind switch
    {
        DocumentKind.Circuit => DocumentReader.Read<CircuitDefinition>(root, path, new SourceMap()).Findings,
        DocumentKind.Workflow => DocumentReader.Read<WorkflowDefinition>(root, path, new SourceMap()).Findings,
        DocumentKind.Scenarios => DocumentReader.Read<ScenarioFile>(root, path, new SourceMap()).Findings,
        DocumentKind.RuleSet => RuleSetReader.Read(root, path).Findings,
    };
}
