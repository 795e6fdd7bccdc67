namespace CareCircuits.Rules.Expressions;

/// <summary>Bounds how deep an expression nests before the parser sees it, so that the parser's own stack is safe.</summary>
internal static class Nesting
{
    private const int MostArguments = 8;

    /// <summary>The first place that nests too deep; null where none does.</summary>
    public static ExpressionError? TooDeep(IReadOnlyList<Token> tokens, string text)
    {
        // One entry a bracket that is open: what nests within it without brackets, namely ?: and =>.
        var open = new Stack<(int Inner, int Commas)>();
        var (depth, inner, commas, run, compared) = (0, 0, 0, 0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (kind, start, _) = tokens[i];
            var prefix = kind == TokenKind.Operator && (i == 0 || !tokens[i - 1].EndsValue);
            run = prefix ? run + 1 : 0;
            switch (kind)
            {
                case TokenKind.Open:
                    open.Push((inner, commas));
                    (depth, inner, commas, compared) = (depth + 1, 0, 0, false);
                    break;
                case TokenKind.Close when open.Count > 0:
                    depth -= inner + 1;
                    ((inner, commas), compared) = (open.Pop(), false);
                    break;
                case TokenKind.Question or TokenKind.Arrow:
                    (depth, inner, compared) = (depth + 1, inner + 1, false);
                    break;
                case TokenKind.Comma:
                    (depth, inner, commas, compared) = (depth - inner, 0, commas + 1, false);
                    break;
                case TokenKind.Colon:
                    compared = false;
                    break;
                case TokenKind.Operator when !prefix && text[start] is '&' or '|' or '=' or '!':
                    compared = false;
                    break;
                case TokenKind.Operator when !prefix && text[start] is '<' or '>':
                    if (compared)
                        return new ExpressionError(start, "One comparison cannot follow another: join them with &&.");
                    compared = true;
                    break;
            }

            if (depth + run > Expression.Deepest)
                return new ExpressionError(start, $"The expression nests deeper than {Expression.Deepest}.");
            if (commas > MostArguments)
                return new ExpressionError(start, "Nothing takes so many values.");
        }

        return null;
    }
}
