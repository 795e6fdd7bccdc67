using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Completing;

/// <summary>What kind of thing can come next.</summary>
public enum SuggestionKind
{
    /// <summary>A fact, whose members follow.</summary>
    Fact,

    /// <summary>A member of a fact, of <c>data</c> or of an item.</summary>
    Member,

    /// <summary>A code of a choice.</summary>
    Code,

    /// <summary>Yes, no, nothing, today or now.</summary>
    Value,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A question to a list or a text.</summary>
    Question,

    /// <summary>A parameter of the rule set.</summary>
    Parameter,

    /// <summary>An item of a list, by the name that a lambda gives it.</summary>
    Item,

    /// <summary>A sign between two values or conditions.</summary>
    Sign,
}

/// <summary>Something that can come next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is put into the expression.</param>
/// <param name="Meaning">
/// The key of its meaning: <c>person.housing</c>, <c>person.housing:none</c>, <c>data.x</c>, <c>function:daysBetween</c>, <c>question:Any</c>, <c>sign:&amp;&amp;</c>.
/// </param>
/// <param name="Type">The type of its value, where it has one.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Meaning, ExpressionType? Type = null);

/// <summary>What can come at a place in an expression; each suggestion replaces the characters from <paramref name="Start"/> to <paramref name="End"/>.</summary>
public sealed record SuggestionList(int Start, int End, IReadOnlyList<Suggestion> Suggestions);
