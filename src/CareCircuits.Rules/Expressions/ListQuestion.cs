namespace CareCircuits.Rules.Expressions;

/// <summary>What can be asked of a list.</summary>
public enum ListQuestion
{
    /// <summary>Whether there is one, or one of which something is true.</summary>
    Any,

    /// <summary>Whether something is true of all.</summary>
    All,

    /// <summary>How many there are, or of how many something is true.</summary>
    Count,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The most.</summary>
    Max,

    /// <summary>All together.</summary>
    Sum,
}
