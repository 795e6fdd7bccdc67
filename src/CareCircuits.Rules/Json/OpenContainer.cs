namespace CareCircuits.Rules.Json;

/// <summary>An object or list of which the end has not been read yet.</summary>
internal sealed class OpenContainer(List<KeyValuePair<string, JsonTree>>? members, List<JsonTree>? items)
{
    private HashSet<string>? names;

    /// <summary>The members so far; null for a list.</summary>
    public List<KeyValuePair<string, JsonTree>>? Members { get; } = members;

    /// <summary>The items so far; null for an object.</summary>
    public List<JsonTree>? Items { get; } = items;

    /// <summary>The names of the members so far, duplicates included.</summary>
    public HashSet<string> Names => names ??= new(StringComparer.Ordinal);

    /// <summary>The value that is being put together.</summary>
    public JsonTree? Tree { get; set; }

    /// <summary>The name of the member whose value comes next.</summary>
    public string? Name { get; set; }

    /// <summary>Whether that name stood here before.</summary>
    public bool IsDuplicate { get; set; }

    /// <summary>The pointer of the value that comes next.</summary>
    public string Next => Items is null && Name is null
        ? Tree!.Pointer
        : $"{Tree!.Pointer}/{(Items is null ? JsonTree.Escaped(Name!) : Items.Count)}";
}
