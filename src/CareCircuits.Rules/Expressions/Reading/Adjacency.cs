namespace CareCircuits.Rules.Expressions;

/// <summary>Knows which words may follow one another.</summary>
internal static class Adjacency
{
    /// <summary>What is wrong with <paramref name="after"/> right behind <paramref name="before"/>; null where nothing is.</summary>
    public static string? Between(Token before, Token after, string text)
    {
        if (before.Kind == TokenKind.Name && after.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text)
            return $"`{text[before.Start..before.End]}` and what follows have nothing between them: is an operator missing?";
        if (before.EndsValue && after.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text)
            return "Two values have nothing between them: is an operator missing?";
        if (before.EndsValue && before.Kind != TokenKind.Name && after.Kind == TokenKind.Open)
            return "A bracket cannot open here: is an operator missing?";
        // `(a)!b` would be a cast, `a!` would hush the compiler.
        return before.EndsValue && after.Kind == TokenKind.Operator && text[after.Start] == '!' && after.End == after.Start + 1
            ? "! stands before what it denies: is an operator missing?"
            : null;
    }
}
