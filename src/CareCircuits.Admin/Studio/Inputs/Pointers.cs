using System.Globalization;
using System.Text.Json.Nodes;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>JSON pointers (RFC 6901) into documents of any shape: what is not as expected is not there.</summary>
public static class Pointers
{
    /// <summary>The pointer to a member of what <paramref name="parent"/> points to.</summary>
    public static string To(string parent, string member) => $"{parent}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer to an item.</summary>
    public static string To(string parent, int item) => string.Create(CultureInfo.InvariantCulture, $"{parent}/{item}");

    /// <summary>What a pointer leads to; null where it leads nowhere.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        var at = root;
        foreach (var part in pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            at = at switch
            {
                JsonObject map => map[part],
                JsonArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return at;
    }
}
