using System.Text.Json;

namespace CareCircuits.Admin.Forms;

/// <summary>Answers as text and back, so that what was typed can be kept until it is sent.</summary>
public static class FormDraft
{
    /// <summary>The answers as JSON.</summary>
    public static string Write(IReadOnlyDictionary<string, object?> values) => JsonSerializer.Serialize(values);

    /// <summary>The answers that were kept; none where the text cannot be read any more.</summary>
    public static Dictionary<string, object?> Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(content)?.ToDictionary(answer => answer.Key, answer => Plain(answer.Value)) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        // Without the cast a whole number would become a decimal, which is no answer to a question for whole numbers.
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDecimal(),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        _ => null,
    };
}
