using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareCircuits.Engine.Editing;

/// <summary>A place in a document: names of members, and items of keyed lists as <c>[key]</c>.</summary>
/// <param name="Parts">The parts, from the root.</param>
public sealed record DocumentPlace(ImmutableArray<string> Parts)
{
    /// <summary>The whole document.</summary>
    public static DocumentPlace Root { get; } = new([]);

    /// <summary>Whether it is the whole document.</summary>
    [JsonIgnore]
    public bool IsRoot => Parts.IsEmpty;

    /// <summary>The last part.</summary>
    [JsonIgnore]
    public string Last => Parts[^1];

    /// <summary>The place around it.</summary>
    [JsonIgnore]
    public DocumentPlace Around => new(Parts.RemoveAt(Parts.Length - 1));

    /// <summary>The member of that name in it.</summary>
    public DocumentPlace Member(string name) => new(Parts.Add(name));

    /// <summary>The item of that key in it.</summary>
    public DocumentPlace Item(string key) => new(Parts.Add($"[{key}]"));

    /// <summary>The key of an item; null where a part is a member.</summary>
    public static string? KeyOf(string part) => part is ['[', .. var key, ']'] ? key : null;

    /// <inheritdoc/>
    public bool Equals(DocumentPlace? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', Parts);
}
