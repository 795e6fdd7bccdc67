using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CareCircuits.Rules.Expressions;

/// <summary>Turns text into C# syntax: our scanner first, then Roslyn's parser, and nothing else of Roslyn.</summary>
internal static class SyntaxReader
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <summary>The syntax; null where an error was added.</summary>
    public static ExpressionSyntax? Read(string text, ICollection<ExpressionError> errors)
    {
        if (text.Length > Expression.LongestText)
            return Refused(errors, new ExpressionError(Expression.LongestText, $"The expression is longer than {Expression.LongestText:N0} characters."));
        if (new Scanner(text).Read(out var error) is not { } tokens)
            return Refused(errors, error!);
        if (tokens.Count == 0)
            return Refused(errors, new ExpressionError(0, "The expression is empty."));
        if (Nesting.TooDeep(tokens, text) is { } deep)
            return Refused(errors, deep);

        var syntax = SyntaxFactory.ParseExpression(text, options: Options);
        return syntax.ContainsDiagnostics ? Refused(errors, Trouble(syntax, text)) : syntax;
    }

    private static ExpressionSyntax? Refused(ICollection<ExpressionError> errors, ExpressionError error)
    {
        errors.Add(error);
        return null;
    }

    private static ExpressionError Trouble(ExpressionSyntax syntax, string text)
    {
        var first = syntax.GetDiagnostics().OrderBy(trouble => trouble.Location.SourceSpan.Start).First();
        var at = Math.Clamp(first.Location.SourceSpan.Start, 0, text.Length);
        var message = first.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return new ExpressionError(at, at >= text.TrimEnd().Length
            ? $"The expression ends too early: {message}."
            : $"This cannot be read: {message}.");
    }
}
