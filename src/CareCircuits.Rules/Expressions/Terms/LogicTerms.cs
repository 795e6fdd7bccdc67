namespace CareCircuits.Rules.Expressions;

/// <summary><c>!x</c>.</summary>
internal sealed class NotTerm(Snippet where, Term operand) : Term(where, Types.YesOrNo, operand)
{
    public Term Operand { get; } = operand;
}

/// <summary>
/// A chain of <c>&amp;&amp;</c> (all must hold) or of <c>||</c> (one must hold), after Kleene. An eager one, from the operators And and Or
/// of nested rules, looks at every part, so that an error in a later one shows.
/// </summary>
internal sealed class JunctionTerm(Snippet where, bool all, bool eager, IReadOnlyList<Term> parts) : Term(where, Types.YesOrNo, parts)
{
    public bool All { get; } = all;

    public bool Eager { get; } = eager;
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalTerm(Snippet where, ExpressionType type, Term condition, Term then, Term otherwise)
    : Term(where, type, condition, then, otherwise)
{
    public Term Condition { get; } = condition;

    public Term Then { get; } = then;

    public Term Otherwise { get; } = otherwise;
}

/// <summary><c>x == null</c> or <c>x != null</c>: whether something is known, which is always known.</summary>
internal sealed class KnownTerm(Snippet where, Term operand, bool negated) : Term(where, Types.YesOrNo, operand)
{
    public Term Operand { get; } = operand;

    /// <summary>Whether it asks for a value (<c>!=</c>) rather than for none.</summary>
    public bool WantsValue { get; } = negated;
}

/// <summary>A nested rule, which holds when its condition does.</summary>
internal sealed class RuleTerm(Snippet where, string name, Term condition) : Term(where, Types.YesOrNo, condition)
{
    public string Name { get; } = name;

    public Term Condition { get; } = condition;
}

/// <summary>An expression that was refused. It stands in its place, so that the rest can be looked at; evaluating it is an error.</summary>
internal sealed class BrokenTerm(Snippet where) : Term(where, Types.YesOrNo);
