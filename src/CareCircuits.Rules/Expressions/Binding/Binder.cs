using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <summary>
/// Turns C# syntax into terms, or says where and why it cannot: what is not named here cannot be said in a rule. A part that was refused
/// is null and has its error; whatever stands around it is still looked at.
/// </summary>
internal sealed partial class Binder(string text, ExpressionScope scope, ICollection<ExpressionError> errors)
{
    /// <summary>The term, or null where an error was added. <c>null</c> alone is allowed.</summary>
    public Term? BindWhole(ExpressionSyntax syntax) => BindOrNull(syntax, 0);

    private Term? Bind(ExpressionSyntax syntax, int depth) => IsNull(syntax)
        ? Refuse(syntax, "`null` can only be compared with == and !=, or be what ?: gives.")
        : BindOrNull(syntax, depth);

    private Term? BindOrNull(ExpressionSyntax syntax, int depth) => syntax switch
    {
        _ when depth > Expression.Deepest => Refuse(syntax, $"The expression nests deeper than {Expression.Deepest}."),
        ParenthesizedExpressionSyntax inner => BindOrNull(inner.Expression, depth + 1),
        LiteralExpressionSyntax literal => BindLiteral(literal),
        IdentifierNameSyntax name => BindName(name),
        MemberAccessExpressionSyntax member => BindMember(member, depth),
        PrefixUnaryExpressionSyntax unary => BindUnary(unary, depth),
        BinaryExpressionSyntax binary => BindBinary(binary, depth),
        ConditionalExpressionSyntax conditional => BindConditional(conditional, depth),
        InvocationExpressionSyntax call => BindCall(call, depth),
        LambdaExpressionSyntax => Refuse(syntax, "=> is only used in Any, All, Count, Min, Max and Sum."),
        _ => Refuse(syntax, "This is not used in rules."),
    };

    private Snippet Where(SyntaxNode syntax) => new(text, syntax.SpanStart, syntax.Span.End);

    private Term? Refuse(SyntaxNode syntax, string message) => Refuse(syntax.SpanStart, message);

    private Term? Refuse(SyntaxToken token, string message) => Refuse(token.SpanStart, message);

    private Term? Refuse(int position, string message)
    {
        // Both sides of an operator may find the same fault.
        var error = new ExpressionError(position, message);
        if (!errors.Contains(error))
            errors.Add(error);
        return null;
    }

    /// <summary>Binds what must be true or false.</summary>
    private Term? BindYesOrNo(ExpressionSyntax syntax, int depth, string user)
    {
        var term = Bind(syntax, depth);
        return term is null or { IsYesOrNo: true } ? term : Refuse(syntax, $"{user} needs yes or no here; this is {term.Type}.");
    }

    private static bool IsNull(ExpressionSyntax syntax)
    {
        while (syntax is ParenthesizedExpressionSyntax inner)
            syntax = inner.Expression;
        return syntax.IsKind(SyntaxKind.NullLiteralExpression);
    }
}
