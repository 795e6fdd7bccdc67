using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Json;

/// <summary>Puts the members of a document in their order, by the types behind it.</summary>
internal static class CanonicalOrder
{
    private static readonly string[] Languages = ["fr", "nl", "en"];

    public static CanonicalNode Of(JsonTree tree, Type type) => tree.Kind switch
    {
        JsonKind.Array => new(null, null, [.. tree.Items.Select(item => Of(item, ItemOf(type)))]),
        JsonKind.Object when type == typeof(Wording) => Sorted(tree, typeof(string), RankOf),
        JsonKind.Object when IsRecord(type) => OfRecord(tree, RecordShape.Of(type)),
        JsonKind.Object => Sorted(tree, ValueOf(type), _ => 0),
        _ => new(JsonText.OfScalar(tree), null, null),
    };

    private static CanonicalNode OfRecord(JsonTree tree, RecordShape family)
    {
        var shape = family.Discriminator is { } discriminator && tree[discriminator]?.Text is { } kind
            && family.Kinds.TryGetValue(kind, out var type) ? RecordShape.Of(type) : family;
        var members = new List<KeyValuePair<string, CanonicalNode>>();
        Add(members, tree, "$schema", typeof(string));
        foreach (var property in shape.Properties)
        {
            Add(members, tree, property.Name, property.ShapedAs ?? property.Property.PropertyType);
            // Who reads a step wants its name and kind first.
            if (property == shape.Properties[0] && family.Discriminator is not null)
                Add(members, tree, family.Discriminator, typeof(string));
        }

        // What the type does not know is kept, at the end: writing never loses anything.
        var written = members.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in tree.Members.Where(member => !written.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal))
            Add(members, tree, name, typeof(object));
        return new(null, members, null);
    }

    private static void Add(List<KeyValuePair<string, CanonicalNode>> members, JsonTree tree, string name, Type type)
    {
        if (tree[name] is { } member)
            members.Add(new(name, Of(member, Nullable.GetUnderlyingType(type) ?? type)));
    }

    private static CanonicalNode Sorted(JsonTree tree, Type valueType, Func<string, int> rank) => new(
        null,
        [.. tree.Members.OrderBy(member => rank(member.Key)).ThenBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Of(member.Value, valueType)))],
        null);

    private static int RankOf(string language) => Array.IndexOf(Languages, language) is var rank and >= 0 ? rank : Languages.Length;

    private static bool IsRecord(Type type) => !type.IsGenericType && type != typeof(object) && type != typeof(JsonTree) && !ScalarReader.Takes(type);

    private static Type ItemOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : typeof(object);

    private static Type ValueOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : typeof(object);
}
