using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareCircuits.Rules.Json;

/// <summary>How a record type is written as a JSON object: its properties in order and, for a family, the name of each kind.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();
    private readonly Dictionary<string, PropertyShape> byName;

    private RecordShape(Type type)
    {
        Type = type;
        Discriminator = type.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false)?.TypeDiscriminatorPropertyName;
        Kinds = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .ToDictionary(kind => (string)kind.TypeDiscriminator!, kind => kind.DerivedType, StringComparer.Ordinal);
        // The properties of the base come first, as in the code; [JsonPropertyOrder] moves some to the end.
        Properties = [.. type.GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => new PropertyShape(property))
            .OrderBy(property => property.Order).ThenBy(property => DepthOf(property.Property.DeclaringType!))];
        byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        Names = [.. byName.Keys];
    }

    public Type Type { get; }

    /// <summary>The property that names the kind; null where the type is no family.</summary>
    public string? Discriminator { get; }

    /// <summary>The kinds of a family by their names.</summary>
    public IReadOnlyDictionary<string, Type> Kinds { get; }

    /// <summary>The properties, in the order in which they are written.</summary>
    public IReadOnlyList<PropertyShape> Properties { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What people call such an object, with its article: <c>an end step</c>, <c>a time limit</c>.</summary>
    public string ANoun => ("aeiou".Contains(Noun[0]) ? "an " : "a ") + Noun;

    /// <summary>What people call such an object, in the words of its type.</summary>
    public string Noun => JsonNamingPolicy.KebabCaseLower.ConvertName(Type.Name).Replace('-', ' ')
        .Replace(" definition", "", StringComparison.Ordinal);

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, type => new RecordShape(type));

    public PropertyShape? Find(string name) => byName.GetValueOrDefault(name);

    private static int DepthOf(Type type) => type.BaseType is { } below ? DepthOf(below) + 1 : 0;
}

/// <summary>One property of a record, as it is written in JSON.</summary>
internal sealed class PropertyShape(PropertyInfo property)
{
    public PropertyInfo Property { get; } = property;

    public string Name { get; } = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public int Order { get; } = property.GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0;

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Whether it may have no value. Seldom asked, and slow.</summary>
    public bool MayBeNull => new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>The shape of a property that is kept raw.</summary>
    public Type? ShapedAs { get; } = property.GetCustomAttribute<ShapedAsAttribute>()?.Shape;
}
