using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>Saves a play as a rehearsal of the draft: what it is called, where it goes, and what of all that was seen is expected from now on.</summary>
public sealed partial class SavePlay
{
    private readonly Dictionary<string, string> titles = [];
    private readonly HashSet<(int Entry, string Kind)> kept = [];
    private Recording? seen;
    private string? id;
    private string file = "";
    private bool isBusy;

    /// <summary>The play.</summary>
    [Parameter]
    [EditorRequired]
    public required Recording Recording { get; set; }

    /// <summary>The draft.</summary>
    [Parameter]
    [EditorRequired]
    public required ShelvedCircuit Shelved { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>The moves in words.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<ToldMove> Told { get; set; }

    /// <summary>Told the id under which it was saved.</summary>
    [Parameter]
    public EventCallback<string> Saved { get; set; }

    private IReadOnlyList<string> Languages => Shelved.Circuit.Definition.Languages;

    private IEnumerable<string> Files => ScenarioEdits.All(Session.Files).Select(scenario => FileOf(scenario.Path)).Distinct();

    private string Id => id ?? ScenarioEdits.FreeId(Session.Files, titles.GetValueOrDefault("en") ?? titles.Values.FirstOrDefault() ?? "");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (seen == Recording)
            return;
        seen = Recording;
        kept.Clear();
        for (var number = 0; number < Recording.Seen.Count; number++)
            kept.UnionWith(Recording.Seen[number].Select(kind => (number, kind.Key)));
        var first = Recording.Moves.SelectMany(move => move.After.Instances).FirstOrDefault()?.Workflow;
        file = Files.FirstOrDefault(known => known == first) ?? first ?? Files.FirstOrDefault() ?? "rehearsals";
    }

    private static string FileOf(string path) => Path.GetFileNameWithoutExtension(path);

    private void Keep(int number, string kind, bool keep)
    {
        if (keep)
            kept.Add((number, kind));
        else
            kept.Remove((number, kind));
    }

    private async Task SaveAsync()
    {
        isBusy = true;
        var (name, to) = (Id, file.Trim());
        var scenario = KeptScenario.Of(Recording.ToScenario(name, Title()), Recording, (entry, kind) => kept.Contains((entry, kind)));
        var isKept = await Session.EditAsync(files => ScenarioEdits.Add(files, to, scenario), new EditKind("scenario.add", name));
        isBusy = false;
        if (isKept)
            await Saved.InvokeAsync(name);
    }

    private JsonObject? Title()
    {
        JsonObject title = [];
        foreach (var language in Languages)
            if (titles.GetValueOrDefault(language)?.Trim() is { Length: > 0 } words)
                title[language] = words;
        return title.Count == 0 ? null : title;
    }
}
