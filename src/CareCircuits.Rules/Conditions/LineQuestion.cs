namespace CareCircuits.Rules.Conditions;

/// <summary>How a line of a condition asks.</summary>
public enum LineQuestion
{
    /// <summary>It is so.</summary>
    IsSo,

    /// <summary>It is not so.</summary>
    IsNotSo,

    /// <summary>It is that value.</summary>
    Equal,

    /// <summary>It is another value.</summary>
    NotEqual,

    /// <summary>It is less, or before.</summary>
    Less,

    /// <summary>It is at most that, or not after.</summary>
    LessOrEqual,

    /// <summary>It is more, or after.</summary>
    Greater,

    /// <summary>It is at least that, or not before.</summary>
    GreaterOrEqual,

    /// <summary>The list, or the text, contains that.</summary>
    Contains,

    /// <summary>The list does not contain that.</summary>
    ContainsNot,

    /// <summary>The text begins with that.</summary>
    StartsWith,

    /// <summary>The text ends with that.</summary>
    EndsWith,

    /// <summary>There is an item of which something is true.</summary>
    Any,

    /// <summary>There is no item of which it is true.</summary>
    None,

    /// <summary>It is true of every item.</summary>
    Every,

    /// <summary>There is any item at all.</summary>
    Has,

    /// <summary>There is none.</summary>
    HasNone,

    /// <summary>It has a value.</summary>
    Known,

    /// <summary>It has no value.</summary>
    NotKnown,
}
