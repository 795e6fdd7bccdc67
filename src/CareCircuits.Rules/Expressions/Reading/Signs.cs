namespace CareCircuits.Rules.Expressions;

/// <summary>The signs that an expression may use, and words for those that it may not.</summary>
internal static class Signs
{
    public static TokenKind? Kind(string text, int at, out int length)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        length = (text[at], next) is ('=', '=') or ('!', '=') or ('<', '=') or ('>', '=') or ('&', '&') or ('|', '|') or ('=', '>') ? 2 : 1;
        return (text[at], next) switch
        {
            ('/', '/' or '*') or ('<', '<') or ('>', '>') or ('+', '+') or ('-', '-' or '>') or ('?', '?' or '.' or '[') or ('.', '.' or >= '0' and <= '9') => null,
            ('=', '>') => TokenKind.Arrow,
            ('=', '=') or ('&', '&') or ('|', '|') => TokenKind.Operator,
            ('<' or '>' or '!' or '+' or '-' or '*' or '/' or '%', _) => TokenKind.Operator,
            ('(', _) => TokenKind.Open,
            (')', _) => TokenKind.Close,
            (',', _) => TokenKind.Comma,
            ('.', _) => TokenKind.Dot,
            ('?', _) => TokenKind.Question,
            (':', _) => TokenKind.Colon,
            _ => null,
        };
    }

    public static string Refused(string text, int at) => text[at] switch
    {
        '/' => "An expression has no comments.",
        '=' => "To compare, write ==.",
        '&' => "For \"and\", write &&.",
        '|' => "For \"or\", write ||.",
        '+' or '-' => $"{text[at..(at + 2)]} is not used in rules.",
        '.' => "A number is written with a digit before its point, as in 0.5; names have one point between them.",
        '\'' => "A text stands between \" and \".",
        '@' => "Texts and names are written without @.",
        '$' => "Texts are written without $.",
        '#' => "An expression has no directives.",
        '\\' => "A name has only the letters a to z, digits and _.",
        '[' or ']' or '{' or '}' => $"{text[at]} is not used in rules.",
        '\0' => "The character NUL is not used in rules.",
        < ' ' or > '~' => $"The character U+{(int)text[at]:X4} is not used in rules, except in texts.",
        _ => $"{text[at]} is not used in this way.",
    };
}
