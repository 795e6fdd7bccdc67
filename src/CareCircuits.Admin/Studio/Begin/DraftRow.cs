using System.Text.Json.Nodes;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>A draft as it is listed.</summary>
/// <param name="Line">What is known of it.</param>
/// <param name="Title">What its circuit is called; the id while nobody named it.</param>
public sealed record DraftRow(DraftLine Line, string Title)
{
    /// <summary>Where it is edited.</summary>
    public string Address => $"/circuits/{Uri.EscapeDataString(Line.Circuit)}/draft";

    /// <summary>The title that stands in the files of a draft.</summary>
    public static string TitleOf(DraftFiles files, string language) =>
        files.Document(files.CircuitPath) is JsonObject circuit && circuit["title"] is JsonObject title
            && (Said(title, language) ?? title.Select(word => Said(title, word.Key)).FirstOrDefault(said => said is not null)) is { } words ? words : files.Circuit;

    private static string? Said(JsonObject title, string language) => title[language] is JsonValue value && value.TryGetValue<string>(out var said) && said.Trim().Length > 0 ? said : null;
}
