using System.Collections.Concurrent;
using System.Reflection;

namespace CareCircuits.Rules.Json;

/// <summary>Makes a value of the text that stands for it, or says why it cannot.</summary>
internal delegate object? ShortForm(string text, out string problem);

/// <summary>The short forms of the types that have one.</summary>
internal static class ShortForms
{
    private static readonly ConcurrentDictionary<Type, ShortForm?> Known = new();

    /// <summary>The short form of <paramref name="type"/>; null where it has none.</summary>
    public static ShortForm? Of(Type type) => Known.GetOrAdd(type, type =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IHasShortForm<>))
            ? type.GetMethod(nameof(IHasShortForm<>.FromShortForm), BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<ShortForm>()
            : null);
}
