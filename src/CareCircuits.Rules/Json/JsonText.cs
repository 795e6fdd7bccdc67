using System.Globalization;
using System.Text;

namespace CareCircuits.Rules.Json;

/// <summary>Writes single JSON values, with letters of every language as they are.</summary>
internal static class JsonText
{
    public static string OfScalar(JsonTree tree) => tree.Kind switch
    {
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Null => "null",
        JsonKind.Number => Convert.ToString(tree.Number, CultureInfo.InvariantCulture)!,
        _ => Quoted(tree.Text!),
    };

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                // Controls, and what some editors take for the end of a line.
                < ' ' or '\u007f' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
