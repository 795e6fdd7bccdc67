using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Conditions;

/// <summary>
/// A condition as a tree that people can edit. <see cref="Read"/> and <see cref="Write"/> go both ways without loss of meaning; what the tree
/// cannot hold stays as it was written, as <see cref="Raw"/>.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The tree of an expression; null where the expression is refused or is no condition.</summary>
    public static Condition? Read(string text, ExpressionScope scope) => ConditionReader.Read(text, scope);

    /// <summary>The expression that says the same.</summary>
    public string Write() => ConditionWriter.Of(this);

    /// <summary>All of these hold; of none, always.</summary>
    public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>One of these holds; of none, never.</summary>
    public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The contrary.</summary>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Something that is yes or no is so, or is not; <paramref name="Spelled"/> where it is written with <c>==</c>.</summary>
    public sealed record Is(Subject What, bool So, bool Spelled = false) : Condition;

    /// <summary>Something beside a value.</summary>
    public sealed record Compares(Subject What, Comparison By, ConditionValue With) : Condition;

    /// <summary>Something is known, or is not.</summary>
    public sealed record IsKnown(Subject What, bool Known) : Condition;

    /// <summary>A list holds a text.</summary>
    public sealed record Contains(Subject List, ConditionValue Item) : Condition;

    /// <summary>A text holds another, letter by letter.</summary>
    public sealed record Matches(Subject Text, TextMatch How, ConditionValue Part) : Condition;

    /// <summary>
    /// There is an item (or, with <paramref name="Every"/>, each is one) of which something is true; without a condition, any item at all.
    /// </summary>
    /// <param name="List">The list.</param>
    /// <param name="Every">Whether it must be true of each.</param>
    /// <param name="Each">What an item is called in <paramref name="Of"/>.</param>
    /// <param name="Of">What is to be true of it.</param>
    public sealed record Has(Subject List, bool Every, string? Each, Condition? Of) : Condition;

    /// <summary>Always, or never.</summary>
    public sealed record Always(bool So) : Condition;

    /// <summary>What the tree cannot hold, as it is written.</summary>
    public sealed record Raw(string Text) : Condition;
}

/// <summary>Where in a text another is looked for.</summary>
public enum TextMatch
{
    /// <summary>Anywhere.</summary>
    Contains,

    /// <summary>At its beginning.</summary>
    StartsWith,

    /// <summary>At its end.</summary>
    EndsWith,
}
