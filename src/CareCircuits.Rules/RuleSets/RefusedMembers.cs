using CareCircuits.Rules.Findings;

namespace CareCircuits.Rules.RuleSets;

/// <summary>What RulesEngine's schema has and we refuse, with the reason.</summary>
internal static class RefusedMembers
{
    /// <summary>The finding, in plainer words where it is about such a member.</summary>
    public static Finding Plainly(Finding finding)
    {
        var member = finding.Place.Pointer[(finding.Place.Pointer.LastIndexOf('/') + 1)..];
        return WhyNot(member) is { } reason && finding.Message.Contains("is not a property", StringComparison.Ordinal)
            ? finding with { Message = reason }
            : finding;
    }

    private static string? WhyNot(string member) => member switch
    {
        "Actions" => "`Actions` is refused: a rule only decides; what follows from it is a step of a workflow.",
        "WorkflowsToInject" or "WorkflowRulesToInject" => $"`{member}` is refused: a rule set stands in one file; several are pinned in circuit.json.",
        _ => null,
    };
}
