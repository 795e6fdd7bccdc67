using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The rehearsals of a draft.</summary>
public static class ScenarioEdits
{
    /// <summary>Adds a scenario (as a play records it, or as it is written) to a file of rehearsals, which is made where there is none. Its id must be free in the circuit.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string file, JsonObject scenario)
    {
        var id = scenario.Text("id") ?? "";
        if (!Names.IsKebab(file) || !Names.IsKebab(id))
            return new Refusal.DraftNameInvalid(Names.IsKebab(file) ? id : file);
        if (FileOf(draft, id) is not null)
            return new Refusal.DraftNameTaken(id);
        var path = draft.ScenarioPath(file);
        if (draft[path] is null)
            draft = draft.With(path, new JsonObject { ["$schema"] = "../../../schema/scenarios.schema.json", ["scenarios"] = new JsonArray() });
        return DraftEdit.File(draft, path, document =>
        {
            document.List("scenarios").Add(scenario.DeepClone());
            return null;
        });
    }

    /// <summary>Puts a scenario in the place of the one with that id.</summary>
    public static Outcome<DraftFiles> Replace(DraftFiles draft, string id, JsonObject scenario) => Change(draft, id, (list, old) =>
    {
        var name = scenario.Text("id") ?? "";
        if (!Names.IsKebab(name))
            return new Refusal.DraftNameInvalid(name);
        if (name != id && FileOf(draft, name) is not null)
            return new Refusal.DraftNameTaken(name);
        list[list.IndexOf(old)] = scenario.DeepClone();
        return null;
    });

    /// <summary>Takes a scenario out; a file that holds no other goes with it.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string id) => Change(draft, id, (list, old) =>
    {
        list.Remove(old);
        return null;
    }).Then(removed => FileOf(draft, id) is { } path && (removed.Document(path) as JsonObject)?["scenarios"] is JsonArray { Count: 0 } ? removed.With(path, (string?)null) : removed);

    /// <summary>The path of the file that holds a scenario; null where none does.</summary>
    public static string? FileOf(DraftFiles draft, string id) => draft.Texts.Keys
        .Where(path => path.StartsWith($"{draft.Folder}/{CircuitSources.ScenarioFolder}/", StringComparison.Ordinal))
        .FirstOrDefault(path => (draft.Document(path) as JsonObject)?["scenarios"].Named(id) is not null);

    private static Outcome<DraftFiles> Change(DraftFiles draft, string id, Func<JsonArray, JsonObject, Refusal?> change) => FileOf(draft, id) is not { } path
        ? new Refusal.DraftPartUnknown(id)
        : DraftEdit.File(draft, path, document => change((JsonArray)document["scenarios"]!, document["scenarios"].Named(id)!));
}
