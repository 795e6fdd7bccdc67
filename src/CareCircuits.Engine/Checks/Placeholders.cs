namespace CareCircuits.Engine.Checks;

/// <summary>The names in braces in a message: <c>{data.hospital}</c>.</summary>
internal static class Placeholders
{
    public static IEnumerable<string> In(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.AsSpan(open + 1).IndexOfAny('{', '}');
            if (close <= 0 || text[open + 1 + close] != '}')
                continue;
            var name = text.Substring(open + 1, close);
            if (name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
                yield return name;
        }
    }
}
