using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Notes what is wrong with a rule set, each with its place in the file.</summary>
internal sealed class RuleSetFindings(RuleSetFile document, SourceMap sources, List<Finding> findings)
{
    /// <summary>The whole document is not of the format.</summary>
    public void Format(string member, string message) => Format(document, member, message, null);

    /// <summary>A member of <paramref name="element"/> is not of the format.</summary>
    public void Format(object element, string member, string message, string? rule) => Add(Codes.Format, element, member, message, rule);

    /// <summary>An expression of <paramref name="element"/> is refused.</summary>
    public void Type(object element, string message, string? rule) => Add(Codes.Type, element, "/Expression", message, rule);

    private void Add(string code, object element, string member, string message, string? rule) =>
        findings.Add(new Finding(code, Severity.Error, sources.PlaceOf(element, member), message) { Rule = rule });
}
