using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Gives a draft another number.</summary>
public static class NextVersion
{
    /// <summary>The same draft as that version: its folder and its <c>circuit.json</c> say so.</summary>
    public static DraftFiles As(this DraftFiles draft, int version)
    {
        var next = DraftFiles.None(draft.Circuit, version);
        foreach (var (path, text) in draft.Texts)
            next = next.With(path.StartsWith(draft.Folder + "/", StringComparison.Ordinal) ? next.Folder + path[draft.Folder.Length..] : path, text);
        if (next.Document(next.CircuitPath) is not JsonObject circuit)
            return next;

        circuit["version"] = version;
        return next.With(next.CircuitPath, circuit);
    }
}
