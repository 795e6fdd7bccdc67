using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>How a draft begins: with nothing, with a published version, or with files from elsewhere.</summary>
public static class Beginning
{
    private const string FirstWorkflow = "first-workflow";

    /// <summary>A new circuit: one role, and one workflow with a task and an end. It reads without a finding of format.</summary>
    public static Outcome<DraftFiles> Empty(string circuit, IReadOnlyList<string> languages, JsonObject? title = null)
    {
        if (!Names.IsKebab(circuit))
            return new Refusal.DraftNameInvalid(circuit);
        if (languages.Count == 0)
            return new Refusal.DraftNotPossible(WhyNot.OnlyOne);

        var none = DraftFiles.None(circuit, 1);
        var draft = none.With(none.CircuitPath, new JsonObject
        {
            ["$schema"] = "../../schema/circuit.schema.json", ["id"] = circuit, ["version"] = 1,
            ["languages"] = new JsonArray([.. languages.Distinct(StringComparer.Ordinal).Select(language => JsonValue.Create(language))]),
            ["title"] = title?.DeepClone() ?? FirstWords.For("circuit", languages), ["timeZone"] = "Europe/Brussels", ["calendar"] = "be",
            ["roles"] = new JsonArray(new JsonObject { ["id"] = "care-worker", ["title"] = FirstWords.For("role", languages) }),
            ["workflows"] = new JsonArray(),
        });
        return WorkflowEdits.Add(draft, FirstWorkflow, FirstWords.For("workflow", languages));
    }

    /// <summary>
    /// The next version of a published one, the same but for its number: the one behind, or <paramref name="version"/> where that is taken. It holds the rule
    /// sets that the circuit uses and no others.
    /// </summary>
    public static Outcome<DraftFiles> NextVersion(CircuitSources published, int? version = null)
    {
        var folder = published.Folder.TrimEnd('/');
        return DraftFolder.VersionOf(Names.FileOf(folder)) is { } old
            ? Take(published, Names.FolderOf(folder), version ?? old + 1)
            : new Refusal.DraftNotPossible(WhyNot.NoSuchVersion);
    }

    /// <summary>
    /// A draft from files that someone dropped, under the paths they had there: the folder of a version with or without its parents, also with the rules
    /// beside it. Of several versions the highest counts. Rule sets that it uses but does not bring are taken from <paramref name="rules"/>; those that are
    /// nowhere are found (CC103). The draft becomes <paramref name="version"/>, else the version that the files say.
    /// </summary>
    public static Outcome<DraftFiles> From(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> rules, int? version = null)
    {
        var folder = DraftFolder.Find(files);
        if (folder is null)
            return new Refusal.DraftNotPossible(WhyNot.NoCircuit);
        return folder.Read(rules) is var (sources, circuit, written)
            ? Take(sources, circuit, version ?? written)
            : new Refusal.DraftUnreadable(folder.CircuitPath);
    }

    private static Outcome<DraftFiles> Take(CircuitSources sources, string circuit, int version)
    {
        var draft = DraftFiles.None(circuit, version);
        foreach (var file in sources.Circuit)
        {
            if (DraftFolder.TextOf(file) is not { } text)
                return new Refusal.DraftUnreadable(file.Path);
            draft = draft.With($"{draft.Folder}/{file.Path[(sources.Folder.TrimEnd('/').Length + 1)..]}", text);
        }

        if (draft.Document(draft.CircuitPath) is not JsonObject definition)
            return sources.Definition is null ? new Refusal.DraftNotPossible(WhyNot.NoCircuit) : new Refusal.DraftUnreadable(draft.CircuitPath);
        definition["id"] = circuit;
        definition["version"] = version;
        draft = draft.With(draft.CircuitPath, definition);
        foreach (var pin in definition["rules"].Objects())
            if (pin.Text("set") is { } set && pin["version"]?.GetValueKind() == JsonValueKind.Number && pin["version"]!.AsValue().TryGetValue<int>(out var used)
                && sources.RuleFile(set, used) is { } rule)
            {
                if (DraftFolder.TextOf(rule) is not { } text)
                    return new Refusal.DraftUnreadable(rule.Path);
                draft = draft.With(DraftFiles.RulePath(set, used), text);
            }

        return draft;
    }
}
