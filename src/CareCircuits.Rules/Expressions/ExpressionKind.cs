namespace CareCircuits.Rules.Expressions;

/// <summary>The kinds of value that an expression computes with.</summary>
public enum ExpressionKind
{
    /// <summary>The literal <c>null</c> alone: never a value.</summary>
    Null,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Words or a code.</summary>
    Text,

    /// <summary>The id of a service of the directory.</summary>
    Service,

    /// <summary>The id of a staff member.</summary>
    Staff,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant.</summary>
    DateTime,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>One item with members of its own, such as a need.</summary>
    Record,

    /// <summary>A list of texts or of records.</summary>
    List,
}
