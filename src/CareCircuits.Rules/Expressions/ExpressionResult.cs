namespace CareCircuits.Rules.Expressions;

/// <summary>Whether an expression has a value, has none because something is not known, or failed.</summary>
public enum ResultState
{
    /// <summary>It has a value.</summary>
    Known,

    /// <summary>A fact that would decide is missing. Never read as "no".</summary>
    Unknown,

    /// <summary>It cannot be computed, as in a division by zero. Never read as "no".</summary>
    Error,
}

/// <summary>What an expression came to.</summary>
/// <param name="State">Known, unknown or error.</param>
/// <param name="Value">The value, of the CLR type that its <see cref="ExpressionKind"/> names; null unless known.</param>
/// <param name="Error">Why it failed, in plain words; null unless an error.</param>
public readonly record struct ExpressionResult(ResultState State, object? Value, string? Error)
{
    /// <summary>Nothing known.</summary>
    public static ExpressionResult Unknown => new(ResultState.Unknown, null, null);

    /// <summary>Whether it is known to be true.</summary>
    public bool IsTrue => Value is true;

    /// <summary>Whether it is known to be false.</summary>
    public bool IsFalse => Value is false;

    /// <summary>A value.</summary>
    public static ExpressionResult Known(object value) => new(ResultState.Known, value, null);

    /// <summary>A failure.</summary>
    public static ExpressionResult Failed(string error) => new(ResultState.Error, null, error);
}
