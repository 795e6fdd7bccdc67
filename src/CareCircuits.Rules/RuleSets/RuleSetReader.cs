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
    public static RuleSetReading Read(JsonTree root, string file) => throw new NotSupportedException();
}
