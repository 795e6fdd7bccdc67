using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Completing;

/// <summary>Says what can come next in an expression, from the fact catalogue, the data and the parameters.</summary>
public static class Completion
{
    /// <summary>
    /// What can stand at <paramref name="position"/> of <paramref name="text"/>, which need not be right or whole yet. The beginning of a word before the
    /// position narrows it down.
    /// </summary>
    public static SuggestionList At(string text, int position, ExpressionScope scope)
    {
        position = Math.Clamp(position, 0, text.Length);
        var quote = OpenQuote(text[..position]);
        var start = quote ?? WordStart(text, position);
        var end = quote is null ? WordEnd(text, position) : QuoteEnd(text, position);
        var typed = text[start..position];
        if (quote is null && typed is [>= '0' and <= '9', ..])
            return new SuggestionList(start, end, []);

        IReadOnlyList<Suggestion> all = new Scanner(text[..start]).Read(out _) is { } tokens
            ? new Suggester(text, tokens, scope).Next(inQuotes: quote is not null)
            : [];
        return new SuggestionList(start, end, [.. all.Where(one => one.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]);
    }

    private static int? OpenQuote(string before)
    {
        int? open = null;
        for (var at = 0; at < before.Length; at++)
        {
            if (before[at] == '"')
                open = open is null ? at : null;
            else if (before[at] == '\\' && open is not null)
                at++;
        }

        return open;
    }

    private static int WordStart(string text, int position)
    {
        while (position > 0 && IsOfWord(text[position - 1]))
            position--;
        return position;
    }

    private static int WordEnd(string text, int position)
    {
        while (position < text.Length && IsOfWord(text[position]))
            position++;
        return position;
    }

    // A code goes on to its closing quote, which is replaced too.
    private static int QuoteEnd(string text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end < text.Length && text[end] == '"' ? end + 1 : position;
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
