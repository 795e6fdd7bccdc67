namespace CareCircuits.Rules.Expressions;

/// <summary>Something that an expression may not say. <paramref name="Position"/> counts the characters before it.</summary>
public sealed record ExpressionError(int Position, string Message);

/// <summary>What came of reading an expression: the expression, or null with at least one error.</summary>
public sealed record ExpressionReading(Expression? Expression, IReadOnlyList<ExpressionError> Errors);
