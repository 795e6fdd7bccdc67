using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Circuits;

/// <summary>How much the checks found at one place.</summary>
/// <param name="Errors">How many errors, which stop publishing.</param>
/// <param name="Warnings">How many warnings.</param>
public readonly record struct FoundAt(int Errors, int Warnings)
{
    /// <summary>How much in all.</summary>
    public int All => Errors + Warnings;

    /// <summary>Whether nothing was found.</summary>
    public bool IsNothing => All == 0;

    /// <summary>How much there is in <paramref name="findings"/>.</summary>
    public static FoundAt Of(IEnumerable<Finding> findings) =>
        findings.Aggregate(default(FoundAt), (sum, finding) => finding.Severity == Severity.Error ? sum with { Errors = sum.Errors + 1 } : sum with { Warnings = sum.Warnings + 1 });

    /// <summary>How much was found at each step of a workflow.</summary>
    public static IReadOnlyDictionary<string, FoundAt> BySteps(IEnumerable<Finding> findings, string workflow) =>
        findings.Where(finding => finding.Workflow == workflow && finding.Step is not null).GroupBy(finding => finding.Step!).ToDictionary(steps => steps.Key, steps => Of(steps));
}
