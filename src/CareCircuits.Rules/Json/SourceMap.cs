using CareCircuits.Rules.Findings;

namespace CareCircuits.Rules.Json;

/// <summary>Remembers where each object that was read stands, beside the objects, by reference.</summary>
public sealed class SourceMap
{
    private readonly Dictionary<object, (string File, JsonTree Tree)> sources = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> partial = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Where <paramref name="element"/> stands, or what a JSON pointer leads to from it (<c>/outcomes/done</c>), as far as it leads.
    /// An element that was not read from a file stands nowhere.
    /// </summary>
    public Place PlaceOf(object element, string relativePointer = "") =>
        sources.TryGetValue(element, out var source) ? source.Tree.Nearest(relativePointer).PlaceIn(source.File) : new Place("", 0, "");

    /// <summary>The JSON behind <paramref name="element"/>; null where it was not read from a file.</summary>
    public JsonTree? TreeOf(object element) => sources.TryGetValue(element, out var source) ? source.Tree : null;

    /// <summary>Whether something in <paramref name="element"/> could not be read and was left out.</summary>
    public bool IsPartial(object element) => partial.Contains(element);

    /// <summary>Remembers that <paramref name="copy"/>, made by <c>with</c>, stands where <paramref name="original"/> does.</summary>
    public void AddCopy(object original, object copy)
    {
        if (sources.TryGetValue(original, out var source))
            sources[copy] = source;
        if (partial.Contains(original))
            partial.Add(copy);
    }

    internal void Add(object element, string file, JsonTree tree) => sources[element] = (file, tree);

    internal void MarkPartial(object element) => partial.Add(element);
}
