using System.Text.Json.Serialization;

namespace CareCircuits.Engine.Editing;

/// <summary>
/// One difference between two states of a draft, as small as it can be said, so that two who change different things never meet.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Place">
/// Where in it: names of members, and items of lists by their key, such as <c>steps</c>, <c>[call-72h]</c>, <c>due</c>. Empty for the whole file,
/// whose before and after are then texts as they stand; elsewhere they are JSON.
/// </param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there now; null where nothing does.</param>
public sealed record DraftChange(string File, DocumentPlace Place, string? Before, string? After)
{
    /// <summary>For an item that came or went: the key of the item before it; null where it is the first.</summary>
    public string? Behind { get; init; }

    /// <summary>Whether it is the order of a list that changed: before and after are its keys.</summary>
    public bool IsOrder { get; init; }

    /// <summary>The same difference the other way round.</summary>
    [JsonIgnore]
    public DraftChange Inverse => this with { Before = After, After = Before };
}
