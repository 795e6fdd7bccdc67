using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Compares the workflows that <c>circuit.json</c> lists with the files that are there.</summary>
internal static class WorkflowListing
{
    public static void Check(CircuitDefinition? circuit, IReadOnlyList<WorkflowFile> files, string folder, Faults faults)
    {
        // What a circuit lists that could not be read, nobody knows.
        if (circuit is null)
            return;

        // A file whose name and id disagree has its own finding; it is neither missing nor too many.
        var there = files.SelectMany(file => file.Ids).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < circuit.Workflows.Count; index++)
        {
            if (circuit.Workflows[index] is var id && !there.Contains(id))
            {
                faults.Add(Codes.UnknownName, circuit, $"/workflows/{index}",
                    $"There is no file `{Shown.Name(id)}.json` in `{folder}`{DidYouMean.Hint(id, there)}");
            }
        }

        if (!faults.IsWhole(circuit))
            return;
        foreach (var file in files.Where(file => !file.Ids.Any(id => circuit.Workflows.Contains(id, StringComparer.Ordinal))))
        {
            faults.AddFile(Codes.UnknownName, file.Path, file.Id,
                $"`{file.Stem}` is not among the `workflows` of circuit.json{DidYouMean.Hint(file.Stem, circuit.Workflows)}");
        }
    }
}
