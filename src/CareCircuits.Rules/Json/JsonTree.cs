using System.Globalization;

namespace CareCircuits.Rules.Json;

/// <summary>One JSON value that knows where it stands: its line and its pointer. Read by <see cref="JsonTreeReader"/>; never changed.</summary>
public sealed class JsonTree
{
    private readonly JsonTree? parent;
    private readonly object? content;
    private readonly string? name;
    private readonly int index;

    internal JsonTree(JsonKind kind, int line, JsonTree? parent, string? name, int index, object? content)
    {
        (Kind, Line, this.parent, this.name, this.index, this.content) = (kind, line, parent, name, index, content);
    }

    /// <summary>What kind of value it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The line on which it begins, from 1.</summary>
    public int Line { get; }

    /// <summary>Its JSON pointer (RFC 6901); empty for the whole document.</summary>
    public string Pointer => parent is null ? "" : $"{parent.Pointer}/{Token}";

    /// <summary>The members of an object, in the order of the file; of anything else, none.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonTree>> Members =>
        content as IReadOnlyList<KeyValuePair<string, JsonTree>> ?? [];

    /// <summary>The items of an array; of anything else, none.</summary>
    public IReadOnlyList<JsonTree> Items => content as IReadOnlyList<JsonTree> ?? [];

    /// <summary>The text of a string; null for anything else.</summary>
    public string? Text => content as string;

    /// <summary>A number, as <see cref="long"/> where it is whole and fits, else as <see cref="decimal"/>; null for anything else.</summary>
    public object? Number => Kind == JsonKind.Number ? content : null;

    /// <summary>What people would call it: its name, or its number in a list.</summary>
    public string Label => (parent, name) switch
    {
        (null, _) => "The file",
        (_, null) when this["id"]?.Text is { } id => $"`{Shown.Name(id)}`",
        (_, null) => $"Item {(index + 1).ToString(CultureInfo.InvariantCulture)} of {(parent.parent is null ? "the file" : parent.Label)}",
        _ => $"`{Shown.Name(name)}`",
    };

    /// <summary>The member of that name; null where there is none.</summary>
    public JsonTree? this[string member]
    {
        get
        {
            foreach (var (key, value) in Members)
            {
                if (key == member)
                    return value;
            }

            return null;
        }
    }

    /// <summary>Where it stands in <paramref name="file"/>.</summary>
    public Findings.Place PlaceIn(string file) => new(file, Line, Pointer);

    /// <summary>The value that a pointer leads to from here, or as far as it leads.</summary>
    public JsonTree Nearest(string relativePointer)
    {
        var nearest = this;
        foreach (var token in relativePointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var next = nearest.Kind == JsonKind.Array ? nearest.ItemAt(key) : nearest[key];
            if (next is null)
                break;
            nearest = next;
        }

        return nearest;
    }

    /// <summary>
    /// The bare value: string, bool, long, decimal, null, <see cref="IReadOnlyList{T}"/> of values, or
    /// <see cref="IReadOnlyDictionary{TKey, TValue}"/> of values by name.
    /// </summary>
    public object? ToPlain() => Kind switch
    {
        JsonKind.Null => null,
        JsonKind.True => true,
        JsonKind.False => false,
        JsonKind.Array => (IReadOnlyList<object?>)[.. Items.Select(item => item.ToPlain())],
        JsonKind.Object => Members.ToDictionary(member => member.Key, member => member.Value.ToPlain(), StringComparer.Ordinal),
        _ => content,
    };

    private string Token => name is null
        ? index.ToString(CultureInfo.InvariantCulture)
        : Escaped(name);

    /// <summary>A member's name as it is written in a pointer.</summary>
    public static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private JsonTree? ItemAt(string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Items.Count ? Items[at] : null;
}
