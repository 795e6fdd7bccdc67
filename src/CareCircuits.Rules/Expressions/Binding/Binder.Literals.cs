using System.Globalization;
using CareCircuits.Rules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <content>Values that are written out.</content>
internal sealed partial class Binder
{
    private const NumberStyles WithPoint = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    // A decimal keeps this many; more would be rounded behind the author's back.
    private const int MostDigits = 28;

    private Term? BindLiteral(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.NullLiteralExpression => new LiteralTerm(Where(literal), null),
        SyntaxKind.TrueLiteralExpression => new LiteralTerm(Where(literal), true),
        SyntaxKind.FalseLiteralExpression => new LiteralTerm(Where(literal), false),
        SyntaxKind.StringLiteralExpression => new LiteralTerm(Where(literal), literal.Token.ValueText),
        SyntaxKind.NumericLiteralExpression => BindNumber(literal, literal.Token.Text),
        _ => Refuse(literal, "This is not used in rules."),
    };

    private Term? BindNumber(ExpressionSyntax syntax, string digits)
    {
        if (!digits.Contains('.', StringComparison.Ordinal))
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? new LiteralTerm(Where(syntax), whole)
                : Refuse(syntax, "This number is too large.");
        }

        return digits.Length <= MostDigits && decimal.TryParse(digits, WithPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralTerm(Where(syntax), number)
            : Refuse(syntax, "This number has too many digits.");
    }

    private Term? BindDate(InvocationExpressionSyntax call, ExpressionSyntax argument)
    {
        if (argument is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression))
            return Refuse(argument, "`date` takes a day that is written out, as in date(\"2026-03-01\").");
        return Moments.Day(literal.Token.ValueText) is { } day
            ? new LiteralTerm(Where(call), day)
            : Refuse(argument, "This is not a day; write it as in date(\"2026-03-01\").");
    }
}
