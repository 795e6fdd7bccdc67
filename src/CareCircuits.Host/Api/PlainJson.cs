using System.Text.Json;

namespace CareCircuits.Host.Api;

/// <summary>JSON as the plain values that signals carry: text, true or false, numbers, lists and maps.</summary>
internal static class PlainJson
{
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyDictionary<string, JsonElement>? members) =>
        members?.ToDictionary(member => member.Key, member => Of(member.Value)) ?? [];

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.TryGetDecimal(out var number) ? number : element.GetRawText(),
        JsonValueKind.Array => (IReadOnlyList<object?>)[.. element.EnumerateArray().Select(Of)],
        JsonValueKind.Object => (IReadOnlyDictionary<string, object?>)element.EnumerateObject().DistinctBy(member => member.Name)
            .ToDictionary(member => member.Name, member => Of(member.Value)),
        _ => null,
    };
}
