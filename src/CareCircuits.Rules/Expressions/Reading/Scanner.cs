namespace CareCircuits.Rules.Expressions;

/// <summary>
/// Looks at the words and signs of an expression before the C# parser sees them, and lets only ours through. So the parser is never given
/// statements, casts, types, interpolations or nesting that would make it dig deep, and messages can speak of rules rather than of C#.
/// </summary>
internal ref struct Scanner(string text)
{
    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>The tokens, or null and the one error that stops.</summary>
    public List<Token>? Read(out ExpressionError? error)
    {
        error = null;
        while (Next() is var start && start < text.Length)
        {
            if (Take(start) is { } trouble)
            {
                error = trouble;
                return null;
            }
        }

        return tokens;
    }

    private int Next()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return at;
    }

    private ExpressionError? Take(int start) => text[start] switch
    {
        '"' => TakeText(start),
        >= '0' and <= '9' => TakeNumber(start),
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' => TakeName(start),
        _ => TakeSign(start),
    };

    private ExpressionError? TakeName(int start)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at < text.Length && (text[at] > 127 || text[at] == '\\')
            ? new ExpressionError(at, "A name has only the letters a to z, digits and _.")
            : Add(TokenKind.Name, start);
    }

    private ExpressionError? TakeNumber(int start)
    {
        Digits();
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Digits();
        }

        return at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.')
            ? new ExpressionError(start, "A number is written as 12 or 0.5: without letters, exponent or _.")
            : Add(TokenKind.Number, start);
    }

    private void Digits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
    }

    private ExpressionError? TakeText(int start)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return Add(TokenKind.Text, start);
            }

            if (text[at] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
                break;
            if (text[at] == '\\')
                at++;
        }

        return new ExpressionError(start, "A text ends with \" on the same line.");
    }

    private ExpressionError? TakeSign(int start)
    {
        if (Signs.Kind(text, start, out var length) is not { } kind)
            return new ExpressionError(start, Signs.Refused(text, start));
        at = start + length;
        return Add(kind, start);
    }

    private readonly ExpressionError? Add(TokenKind kind, int start)
    {
        var token = new Token(kind, start, at);
        // Two values side by side: this is where casts, `new`, `is`, `typeof` and their like stop.
        if (tokens.Count > 0 && Adjacency.Between(tokens[^1], token, text) is { } trouble)
            return new ExpressionError(start, trouble);
        tokens.Add(token);
        return null;
    }
}
