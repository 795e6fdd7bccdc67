using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Comparisons and arithmetic.</content>
internal sealed partial class Binder
{
    private Term? BindComparison(BinaryExpressionSyntax syntax, Comparison comparison, int depth)
    {
        if (comparison is Comparison.Equal or Comparison.NotEqual && (IsNull(syntax.Left) || IsNull(syntax.Right)))
        {
            var asked = BindOrNull(IsNull(syntax.Left) ? syntax.Right : syntax.Left, depth + 1);
            return asked is null ? null : new KnownTerm(Where(syntax), asked, comparison == Comparison.NotEqual);
        }

        var left = Bind(syntax.Left, depth + 1);
        var right = Bind(syntax.Right, depth + 1);
        if (left is null || right is null)
            return null;
        if (TypeMatch.WhyNot(comparison, left.Type, right.Type) is { } reason)
            return Refuse(syntax.OperatorToken, reason);
        return Listed(comparison, left, right) ? new CompareTerm(Where(syntax), comparison, left, right) : null;
    }

    // Only == and != ask for one value of a list.
    private bool Listed(Comparison comparison, Term left, Term right) =>
        comparison is not (Comparison.Equal or Comparison.NotEqual) || Listed(left, right);

    private bool Listed(Term left, Term right)
    {
        if (TypeMatch.OffTheList(left, right) is not var (term, message))
            return true;
        Refuse(term.Where.Start, message);
        return false;
    }

    private ArithmeticTerm? BindArithmetic(BinaryExpressionSyntax syntax, int depth)
    {
        var sums = syntax.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression;
        var links = new List<BinaryExpressionSyntax>();
        ExpressionSyntax rest = syntax;
        while (rest is BinaryExpressionSyntax link && OperationOf(link.Kind()) is { } operation && operation <= Arithmetic.Subtract == sums)
        {
            links.Add(link);
            rest = link.Left;
        }

        links.Reverse();
        var first = Operand(rest, links[0], depth);
        var bound = links.ConvertAll(link => (Operation: OperationOf(link.Kind())!.Value, Operand: Operand(link.Right, link, depth)));
        if (first is null || bound.Exists(link => link.Operand is null))
            return null;

        var decimals = first.Type.Kind == ExpressionKind.Number;
        var chain = bound.ConvertAll(link =>
            new ArithmeticLink(link.Operation, link.Operand!, decimals |= link.Operand!.Type.Kind == ExpressionKind.Number));
        return new ArithmeticTerm(Where(syntax), decimals ? Types.Number : Types.Integer, first, chain);
    }

    private Term? Operand(ExpressionSyntax syntax, BinaryExpressionSyntax link, int depth) => Bind(syntax, depth + 1) switch
    {
        null => null,
        { Type.IsNumber: true } number => number,
        { Type.IsText: true } => Refuse(link.OperatorToken, $"{link.OperatorToken.Text} does not work on text."),
        { Type.Kind: ExpressionKind.Date } => Refuse(link.OperatorToken, "With days one computes by addDays and daysBetween."),
        var other => Refuse(link.OperatorToken, $"{link.OperatorToken.Text} needs numbers; `{other}` is {other.Type}."),
    };

    private static Comparison? ComparisonOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => Comparison.Equal,
        SyntaxKind.NotEqualsExpression => Comparison.NotEqual,
        SyntaxKind.LessThanExpression => Comparison.Less,
        SyntaxKind.LessThanOrEqualExpression => Comparison.LessOrEqual,
        SyntaxKind.GreaterThanExpression => Comparison.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => Comparison.GreaterOrEqual,
        _ => null,
    };

    private static Arithmetic? OperationOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => Arithmetic.Add,
        SyntaxKind.SubtractExpression => Arithmetic.Subtract,
        SyntaxKind.MultiplyExpression => Arithmetic.Multiply,
        SyntaxKind.DivideExpression => Arithmetic.Divide,
        SyntaxKind.ModuloExpression => Arithmetic.Remainder,
        _ => null,
    };
}
