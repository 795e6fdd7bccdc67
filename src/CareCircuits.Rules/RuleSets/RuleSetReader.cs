using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.RuleSets;

/// <summary>An expression of a rule set that was refused, with its position in the expression.</summary>
public sealed record RuleError(string Rule, int Position, string Message);

/// <summary>
/// What came of reading a rule set: null where the file is not of the format (CC001); a set whose expressions were refused (CC701) is
/// still there, but broken.
/// </summary>
public sealed record RuleSetReading(RuleSet? Set, IReadOnlyList<Finding> Findings, IReadOnlyList<RuleError> Errors);

/// <summary>Reads a rule set from a file in the schema of Microsoft RulesEngine, with our additions.</summary>
public static class RuleSetReader
{
    /// <summary>Reads <paramref name="root"/>, the whole of <paramref name="file"/>. Every error is collected.</summary>
    public static RuleSetReading Read(JsonTree root, string file)
    {
        if (root is not { Kind: JsonKind.Array, Items: [{ Kind: JsonKind.Object } only] })
            return Refused(root, file, "A rule file holds a list with exactly one rule set: [ { \"WorkflowName\": ... } ].");

        var sources = new SourceMap();
        var reading = DocumentReader.Read<RuleSetFile>(only, file, sources);
        var findings = reading.Findings.Select(RefusedMembers.Plainly).ToList();
        if (reading.Document is not { } document)
            return new RuleSetReading(null, findings, []);

        var builder = new RuleSetBuilder(document, new RuleSetFindings(document, sources, findings));
        var set = builder.Build(isWhole: findings.Count == 0);
        var isOfTheFormat = findings.TrueForAll(finding => finding.Code != Codes.Format);
        return new RuleSetReading(isOfTheFormat ? set : null, [.. findings.Select(finding => finding with { RuleSet = NameOf(document) })], builder.Errors);
    }

    private static RuleSetReading Refused(JsonTree root, string file, string message) =>
        new(null, [new Finding(Codes.Format, Severity.Error, root.PlaceIn(file), message)], []);

    private static string? NameOf(RuleSetFile document) => document.WorkflowName.Length == 0 ? null : document.WorkflowName;
}
