namespace CareCircuits.Rules.Expressions;

/// <summary>The ways to compare.</summary>
public enum Comparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Another.</summary>
    NotEqual,

    /// <summary>Less, or before.</summary>
    Less,

    /// <summary>At most, or not after.</summary>
    LessOrEqual,

    /// <summary>More, or after.</summary>
    Greater,

    /// <summary>At least, or not before.</summary>
    GreaterOrEqual,
}
