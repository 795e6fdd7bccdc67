using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Adds to the findings of a file which workflow and step, or which rule set and rule, they are about.</summary>
internal static class FindingNames
{
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> findings, JsonTree? root, string workflow) =>
        [.. findings.Select(finding => finding with { Workflow = workflow, Step = root is null ? null : NameAt(root, finding.Place.Pointer, "steps", "id") })];

    public static IReadOnlyList<Finding> OfRules(IReadOnlyList<Finding> findings, JsonTree root, string set) =>
        [.. findings.Select(finding => finding with { RuleSet = finding.RuleSet ?? set, Rule = finding.Rule ?? NameAt(root, finding.Place.Pointer, "Rules", "RuleName") })];

    // The innermost step or rule on the way: an item of a list of them.
    private static string? NameAt(JsonTree root, string pointer, string list, string member)
    {
        string? name = null;
        var tokens = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            if (tokens[index] == list)
                name = at.Nearest($"/{list}/{tokens[index + 1]}")[member]?.Text ?? name;
            at = at.Nearest("/" + tokens[index]);
        }

        return name;
    }
}
