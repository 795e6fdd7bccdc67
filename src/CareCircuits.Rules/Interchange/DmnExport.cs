using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;

namespace CareCircuits.Rules.Interchange;

/// <summary>A rule set as a DMN 1.3 document, or why it is none.</summary>
public abstract record DmnExport
{
    private DmnExport()
    {
    }

    /// <summary>
    /// The rule set for DMN tools. Disabled rules are left out, since they do not count; DMN has no "unknown", so that there a rule that asks for what is
    /// not known does not hold. The document says so itself.
    /// </summary>
    public static DmnExport Of(RuleSetFile set) => DecisionTable.Of(set) switch
    {
        TableReading.Table(var table) => DmnInput.Of(table) is { } inputs ? new Document(new DmnWriter(table, inputs).Write()) : new NotSaid(null, null),
        TableReading.NotTable(var rule, var why) => new NotSaid(rule, why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The document.</summary>
    public sealed record Document(string Xml) : DmnExport;

    /// <summary>It is no table because of <paramref name="Rule"/>; both are null where it is one, but asks something that FEEL has no words for.</summary>
    public sealed record NotSaid(string? Rule, WhyNoTable? Why) : DmnExport;
}
