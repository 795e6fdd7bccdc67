using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Not, and, or, and ?: .</content>
internal sealed partial class Binder
{
    private Term? BindUnary(PrefixUnaryExpressionSyntax syntax, int depth)
    {
        switch (syntax.Kind())
        {
            case SyntaxKind.LogicalNotExpression:
                return BindYesOrNo(syntax.Operand, depth + 1, "!") is { } denied ? new NotTerm(Where(syntax), denied) : null;
            case SyntaxKind.UnaryMinusExpression when syntax.Operand is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number:
                return BindNumber(syntax, "-" + number.Token.Text);
            case SyntaxKind.UnaryMinusExpression:
                return Bind(syntax.Operand, depth + 1) switch
                {
                    null => null,
                    { Type.IsNumber: true } operand => new NegateTerm(Where(syntax), new ExpressionType(operand.Type.Kind), operand),
                    var operand => Refuse(syntax, $"- needs a number; `{operand}` is {operand.Type}."),
                };
            default:
                return Refuse(syntax, $"{syntax.OperatorToken.Text} is not used in this way.");
        }
    }

    private Term? BindBinary(BinaryExpressionSyntax syntax, int depth) => syntax.Kind() switch
    {
        SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => BindJunction(syntax, depth),
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => BindArithmetic(syntax, depth),
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => BindArithmetic(syntax, depth),
        _ when ComparisonOf(syntax.Kind()) is { } comparison => BindComparison(syntax, comparison, depth),
        _ => Refuse(syntax.OperatorToken, $"{syntax.OperatorToken.Text} is not used in rules."),
    };

    private JunctionTerm? BindJunction(BinaryExpressionSyntax syntax, int depth)
    {
        // A flat chain of one operator is one level, however long.
        var all = syntax.IsKind(SyntaxKind.LogicalAndExpression);
        var user = syntax.OperatorToken.Text;
        var parts = Chain(syntax, link => link.IsKind(syntax.Kind())).Select(part => BindYesOrNo(part, depth + 1, user)).ToList();
        return parts.Contains(null) ? null : new JunctionTerm(Where(syntax), all, eager: false, parts!);
    }

    private Term? BindConditional(ConditionalExpressionSyntax syntax, int depth)
    {
        var condition = BindYesOrNo(syntax.Condition, depth + 1, "?");
        var then = BindOrNull(syntax.WhenTrue, depth + 1);
        var otherwise = BindOrNull(syntax.WhenFalse, depth + 1);
        if (condition is null || then is null || otherwise is null)
            return null;
        return TypeMatch.Common(then.Type, otherwise.Type) is { } type
            ? new ConditionalTerm(Where(syntax), type, condition, then, otherwise)
            : Refuse(syntax.ColonToken, $"The two sides of : are unlike: {then.Type} and {otherwise.Type}.");
    }

    /// <summary>The operands of a chain, from left to right, without recursion: a chain can be long.</summary>
    private static List<ExpressionSyntax> Chain(BinaryExpressionSyntax last, Func<BinaryExpressionSyntax, bool> belongs)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax rest = last;
        while (rest is BinaryExpressionSyntax link && belongs(link))
        {
            operands.Add(link.Right);
            rest = link.Left;
        }

        operands.Add(rest);
        operands.Reverse();
        return operands;
    }
}
