namespace CareCircuits.Rules.Expressions;

/// <summary>The ways to compute.</summary>
internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

/// <summary>A comparison of two values of like types. A whole number is widened where the other has decimals.</summary>
internal sealed class CompareTerm(Snippet where, Comparison comparison, Term left, Term right) : Term(where, Types.YesOrNo, left, right)
{
    public Comparison Comparison { get; } = comparison;

    public Term Left { get; } = left;

    public Term Right { get; } = right;

    public bool InDecimals => Left.Type.Kind == ExpressionKind.Number || Right.Type.Kind == ExpressionKind.Number;
}

/// <summary><c>-x</c>.</summary>
internal sealed class NegateTerm(Snippet where, ExpressionType type, Term operand) : Term(where, type, operand)
{
    public Term Operand { get; } = operand;
}

/// <summary>One more operand in a chain, and whether its result has decimals.</summary>
internal readonly record struct ArithmeticLink(Arithmetic Operation, Term Operand, bool InDecimals);

/// <summary>A chain such as <c>a + b - c</c>, from left to right.</summary>
internal sealed class ArithmeticTerm(Snippet where, ExpressionType type, Term first, IReadOnlyList<ArithmeticLink> links)
    : Term(where, type, [first, .. links.Select(link => link.Operand)])
{
    public Term First { get; } = first;

    public IReadOnlyList<ArithmeticLink> Links { get; } = links;
}

/// <summary><c>addDays(day, count)</c>.</summary>
internal sealed class AddDaysTerm(Snippet where, Term day, Term count) : Term(where, Types.Date, day, count)
{
    public Term Day { get; } = day;

    public Term Count { get; } = count;
}

/// <summary><c>daysBetween(from, to)</c>.</summary>
internal sealed class DaysBetweenTerm(Snippet where, Term from, Term to) : Term(where, Types.Integer, from, to)
{
    public Term From { get; } = from;

    public Term To { get; } = to;
}
