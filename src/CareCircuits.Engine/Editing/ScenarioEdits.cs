using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>A scenario as it stands in a draft.</summary>
/// <param name="Path">The file that it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Json">What stands there, as a copy of its own.</param>
public sealed record ScenarioInDraft(string Path, string Id, JsonObject Json);

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

    /// <summary>All that have an id, file by file; files that are no JSON are passed over.</summary>
    public static IReadOnlyList<ScenarioInDraft> All(DraftFiles draft) =>
    [
        .. Files(draft).SelectMany(path => (draft.Document(path) as JsonObject)?["scenarios"].Objects() ?? [], (path, scenario) => (path, scenario))
            .Where(found => found.scenario.Text("id") is not null)
            .Select(found => new ScenarioInDraft(found.path, found.scenario.Text("id")!, (JsonObject)found.scenario.DeepClone())),
    ];

    /// <summary>The scenario of that id; null where there is none.</summary>
    public static ScenarioInDraft? Find(DraftFiles draft, string id) => All(draft).FirstOrDefault(scenario => scenario.Id == id);

    /// <summary>An id made of words, which no scenario has yet.</summary>
    public static string FreeId(DraftFiles draft, string words) => FreeNames.Among([.. All(draft).Select(scenario => scenario.Id)], FreeNames.Kebab(words, "rehearsal"));

    /// <summary>Puts a copy of a scenario, under an id that is free, behind it.</summary>
    public static Outcome<DraftFiles> Duplicate(DraftFiles draft, string id, string copy) =>
        !Names.IsKebab(copy) ? new Refusal.DraftNameInvalid(copy)
        : FileOf(draft, copy) is not null ? new Refusal.DraftNameTaken(copy)
        : Change(draft, id, (list, old) =>
        {
            var twin = (JsonObject)old.DeepClone();
            twin["id"] = copy;
            list.Insert(list.IndexOf(old) + 1, twin);
            return null;
        });

    /// <summary>Changes a scenario where it stands; its id stays.</summary>
    public static Outcome<DraftFiles> Edit(DraftFiles draft, string id, Action<JsonObject> change) => Change(draft, id, (_, scenario) =>
    {
        change(scenario);
        return null;
    });

    /// <summary>Gives a scenario another id.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string id, string name) => Find(draft, id) is not { } found ? new Refusal.DraftPartUnknown(id) : Replace(draft, id, Called(found.Json, name));

    /// <summary>Moves a scenario to the end of another file of rehearsals, which is made where there is none.</summary>
    public static Outcome<DraftFiles> MoveTo(DraftFiles draft, string id, string file) =>
        Find(draft, id) is not { } found ? new Refusal.DraftPartUnknown(id)
        : !Names.IsKebab(file) ? new Refusal.DraftNameInvalid(file)
        : found.Path == draft.ScenarioPath(file) ? draft
        : Remove(draft, id).Then(without => Add(without, file, found.Json));

    /// <summary>A place in a scenario, wherever it stands in its file; null where there is none of that id.</summary>
    public static DraftPlace? PlaceOf(DraftFiles draft, string id, string pointer) =>
        FileOf(draft, id) is { } path && (draft.Document(path) as JsonObject)?["scenarios"].Named(id) is { } scenario ? new DraftPlace(path, null, scenario.PointerOf() + pointer) : null;

    /// <summary>The path of the file that holds a scenario; null where none does.</summary>
    public static string? FileOf(DraftFiles draft, string id) => Files(draft)
        .FirstOrDefault(path => (draft.Document(path) as JsonObject)?["scenarios"].Named(id) is not null);

    private static JsonObject Called(JsonObject scenario, string name)
    {
        scenario["id"] = name;
        return scenario;
    }

    private static IEnumerable<string> Files(DraftFiles draft) =>
        draft.Texts.Keys.Where(path => path.StartsWith($"{draft.Folder}/{CircuitSources.ScenarioFolder}/", StringComparison.Ordinal));

    internal static Outcome<DraftFiles> Change(DraftFiles draft, string id, Func<JsonArray, JsonObject, Refusal?> change) => FileOf(draft, id) is not { } path
        ? new Refusal.DraftPartUnknown(id)
        : DraftEdit.File(draft, path, document => change((JsonArray)document["scenarios"]!, document["scenarios"].Named(id)!));
}
