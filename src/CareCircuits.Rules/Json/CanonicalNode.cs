namespace CareCircuits.Rules.Json;

/// <summary>A JSON value with its members in the order in which they are to be written.</summary>
/// <param name="Scalar">The written form of a single value; null for an object or a list.</param>
/// <param name="Members">The members of an object, in order; null for anything else.</param>
/// <param name="Items">The items of a list; null for anything else.</param>
internal sealed record CanonicalNode(string? Scalar, IReadOnlyList<KeyValuePair<string, CanonicalNode>>? Members, IReadOnlyList<CanonicalNode>? Items)
{
    /// <summary>The same, without that member.</summary>
    public CanonicalNode Without(string name) =>
        Members is null ? this : this with { Members = [.. Members.Where(member => member.Key != name)] };
}
