namespace CareCircuits.Rules.Json;

/// <summary>What stood in a file, as a message quotes it: short, and on one line.</summary>
public static class Shown
{
    private const int Longest = 60;

    /// <summary>A name or text, cut where it is long.</summary>
    public static string Name(string text)
    {
        var line = string.Concat(text.Take(Longest).Select(letter => char.IsControl(letter) ? '?' : letter));
        return text.Length > Longest ? line + "..." : line;
    }

    /// <summary>Names in a row: <c>`a`, `b` or `c`</c>.</summary>
    public static string OneOf(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"`{Name(name)}`").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }
}
