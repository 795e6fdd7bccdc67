using System.Globalization;
using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Json;

/// <summary>Reads single values: texts, numbers, days, instants, durations and names from a list.</summary>
internal static class ScalarReader
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static bool Takes(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long)
        || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(Duration);

    /// <summary>Reads a value of <paramref name="type"/>, or gives the end of a sentence that says what it must be.</summary>
    public static bool TryRead(JsonTree tree, Type type, out object? value, out string problem)
    {
        problem = "";
        value = type switch
        {
            _ when type == typeof(string) => tree.Text,
            _ when type == typeof(bool) => tree.Kind switch { JsonKind.True => true, JsonKind.False => false, _ => null },
            _ when type == typeof(int) => tree.Number is long number and >= int.MinValue and <= int.MaxValue ? (int)number : null,
            _ when type == typeof(long) => tree.Number as long?,
            _ when type == typeof(decimal) => tree.Number switch { long whole => (decimal)whole, decimal number => number, _ => null },
            _ when type == typeof(Duration) => Duration.TryParse(tree.Text, out var duration) ? duration : null,
            _ when type == typeof(DateOnly) => Day(tree.Text),
            _ when type == typeof(DateTimeOffset) => Instant(tree.Text),
            _ => tree.Text is null ? null : EnumNames.Of(type).GetValueOrDefault(tree.Text),
        };
        if (value is not null)
            return true;

        var names = type.IsEnum ? [.. EnumNames.Of(type).Keys] : Array.Empty<string>();
        problem = $"must be {Expected(type, names)}, not {KindOf(tree)}"
            + (tree.Text is null ? "." : DidYouMean.Hint(tree.Text, names));
        return false;
    }

    /// <summary>What a value is, in words.</summary>
    public static string KindOf(JsonTree tree) => tree.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "true or false",
        JsonKind.Number => $"the number {Convert.ToString(tree.Number, CultureInfo.InvariantCulture)}",
        JsonKind.String => $"the text \"{Shown.Name(tree.Text!)}\"",
        JsonKind.Array => "a list",
        JsonKind.Object => "an object",
    };

    private static string Expected(Type type, string[] names) => type switch
    {
        _ when type.IsEnum => Shown.OneOf(names),
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(decimal) => "a number",
        _ when type == typeof(Duration) => "an ISO 8601 duration such as \"PT48H\"",
        _ when type == typeof(DateOnly) => "a day such as \"2026-03-05\"",
        _ => "an instant with its offset such as \"2026-03-02T09:00:00+01:00\"",
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Without an offset it would be an instant of the machine's zone, which is nobody's.
    private static DateTimeOffset? Instant(string? text) =>
        text is not null && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-ddT".Length)
        && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : null;
}
