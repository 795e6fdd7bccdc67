using System.Text.Json.Nodes;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>What rehearsals are called, and the files that they can stand in.</summary>
public static class StoryTitles
{
    /// <summary>The title in the reader's language, else in any, else its id.</summary>
    public static string Of(JsonObject scenario, Reader reader, string id) => EntryActs.Text(scenario["title"], reader.Language)
        ?? (scenario["title"] as JsonObject)?.Select(words => words.Value?.ToString()).FirstOrDefault(words => !string.IsNullOrEmpty(words)) ?? id;

    /// <summary>The files of rehearsals, and those that are named after a workflow, whether they are there or not.</summary>
    public static IReadOnlyList<Choosable> Files(DraftFiles draft, Circuit circuit) =>
    [
        .. ScenarioEdits.All(draft).Select(scenario => Path.GetFileNameWithoutExtension(scenario.Path)).Concat(circuit.InOrder.Select(plan => plan.Definition.Id))
            .Distinct().Select(file => new Choosable(file, $"{file}.json")),
    ];
}
