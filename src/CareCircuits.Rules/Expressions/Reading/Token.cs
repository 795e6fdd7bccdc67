namespace CareCircuits.Rules.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Open,
    Close,
    Comma,
    Dot,
    Arrow,
    Question,
    Colon,
    Operator,
}

/// <summary>One word or sign of an expression.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>Whether a value ends with it.</summary>
    public bool EndsValue => Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.Close;
}
