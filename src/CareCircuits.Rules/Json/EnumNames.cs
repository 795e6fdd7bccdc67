using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace CareCircuits.Rules.Json;

/// <summary>Says that the names of an enumeration are written in camelCase (<c>dateTime</c>); others are written in kebab-case.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class CamelCaseNamesAttribute : Attribute;

/// <summary>Says that the names of an enumeration are written as in the code (<c>AndAlso</c>), as Microsoft's schema has them.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class PascalCaseNamesAttribute : Attribute;

/// <summary>The names of an enumeration as JSON has them.</summary>
public static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> Known = new();

    /// <summary>The values of <paramref name="type"/> by their names, in the order of the code.</summary>
    public static IReadOnlyDictionary<string, object> Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>The name of <paramref name="value"/>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => Of(typeof(T)).First(name => name.Value.Equals(value)).Key;

    private static Dictionary<string, object> Read(Type type)
    {
        var policy = type.IsDefined(typeof(PascalCaseNamesAttribute)) ? null
            : type.IsDefined(typeof(CamelCaseNamesAttribute)) ? JsonNamingPolicy.CamelCase
            : JsonNamingPolicy.KebabCaseLower;
        return Enum.GetValues(type).Cast<object>()
            .ToDictionary(value => policy?.ConvertName(value.ToString()!) ?? value.ToString()!, value => value, StringComparer.Ordinal);
    }
}
