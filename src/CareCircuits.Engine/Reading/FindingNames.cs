using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Adds to the findings of a workflow's file which workflow and which step they are about.</summary>
internal static class FindingNames
{
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> findings, JsonTree? root, string workflow) =>
        [.. findings.Select(finding => finding with { Workflow = workflow, Step = root is null ? null : StepAt(root, finding.Place.Pointer) })];

    // The innermost step on the way: an item of a list called `steps`.
    private static string? StepAt(JsonTree root, string pointer)
    {
        string? step = null;
        var tokens = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            if (tokens[index] == "steps")
                step = at.Nearest($"/steps/{tokens[index + 1]}")["id"]?.Text ?? step;
            at = at.Nearest("/" + tokens[index]);
        }

        return step;
    }
}
