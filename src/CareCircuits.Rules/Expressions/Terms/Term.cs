namespace CareCircuits.Rules.Expressions;

/// <summary>Where a term stands in the text of its expression.</summary>
internal readonly record struct Snippet(string Source, int Start, int End)
{
    public override string ToString() => Source[Start..End];
}

/// <summary>
/// One node of a checked expression. The family is closed: what is not here cannot be said. Both evaluators, the analysis and the
/// explanation walk over it.
/// </summary>
internal abstract class Term(Snippet where, ExpressionType type, params IReadOnlyList<Term> parts)
{
    /// <summary>Where it stands in the text.</summary>
    public Snippet Where { get; } = where;

    /// <summary>The type of its value.</summary>
    public ExpressionType Type { get; } = type;

    /// <summary>What it is made of, in the order of evaluation; the body of a lambda is not a part.</summary>
    public IReadOnlyList<Term> Parts { get; } = parts;

    /// <summary>The work of one evaluation: its terms, whether short-circuits leave some out or not. A lambda's body counts per item.</summary>
    public int Weight { get; } = 1 + parts.Sum(part => part.Weight);

    /// <summary>How deep it nests, through lambdas and parameters too.</summary>
    public virtual int Height { get; } = 1 + (parts.Count == 0 ? 0 : parts.Max(part => part.Height));

    /// <summary>Whether it is true or false.</summary>
    public bool IsYesOrNo => Type.Kind == ExpressionKind.Boolean;

    public override string ToString() => Where.ToString();
}
