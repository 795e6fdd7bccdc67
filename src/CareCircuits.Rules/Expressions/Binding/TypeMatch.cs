using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Expressions;

/// <summary>Says which types go together.</summary>
internal static class TypeMatch
{
    /// <summary>Why two values cannot be compared so; null where they can.</summary>
    public static string? WhyNot(Comparison comparison, ExpressionType left, ExpressionType right)
    {
        var equality = comparison is Comparison.Equal or Comparison.NotEqual;
        if (!Alike(left, right))
            return $"These cannot be compared: {left} and {right}.{Advice(left, right)}";
        if (left.Kind is ExpressionKind.List or ExpressionKind.Record)
            return $"What is compared must be one value; this is {left}.";
        return equality || left.IsOrdered ? null : $"{left} has no order: only == and != work here.";
    }

    /// <summary>The type that holds the values of both; null where there is none.</summary>
    public static ExpressionType? Common(ExpressionType left, ExpressionType right)
    {
        if (left.Kind == ExpressionKind.Null)
            return right;
        if (right.Kind == ExpressionKind.Null)
            return left;
        if (!Alike(left, right) || (left.Kind == ExpressionKind.List && left.Item!.Kind != right.Item!.Kind))
            return null;
        if (left.Kind == ExpressionKind.List)
            return left.Item!.Codes is null ? left : right;

        var kind = left.Kind == right.Kind ? left.Kind : left.IsNumber ? ExpressionKind.Number : ExpressionKind.Text;
        return left with
        {
            Kind = kind,
            Codes = left.Kind == right.Kind && left.Codes is { } some && right.Codes is { } others ? [.. some.Union(others)] : null,
            IsLiteral = left.IsLiteral && right.IsLiteral,
        };
    }

    /// <summary>Where one side has a list of values and the other can never be one of them: which side is wrong, and why.</summary>
    public static (Term Term, string Message)? OffTheList(Term left, Term right)
    {
        if (left.Type.Codes is not { } some || right.Type.Codes is not { } others)
            return null;
        if (right.Type.IsLiteral && !left.Type.IsLiteral)
            return others.FirstOrDefault(code => !some.Contains(code)) is { } wrong ? (right, Off(wrong, left, some)) : null;
        if (left.Type.IsLiteral && !right.Type.IsLiteral)
            return some.FirstOrDefault(code => !others.Contains(code)) is { } wrong ? (left, Off(wrong, right, others)) : null;
        return left.Type.IsLiteral || some.Any(others.Contains)
            ? null
            : (right, $"`{left}` and `{right}` have no value in common.");
    }

    private static string Off(string code, Term listed, IReadOnlyList<string> codes) =>
        $"`{code}` is not one of the values of `{listed}`: {string.Join(", ", codes)}{(listed.Type.IsText ? DidYouMean.Hint(code, codes) : ".")}";

    private static bool Alike(ExpressionType left, ExpressionType right) =>
        left.Kind == right.Kind
        || (left.IsNumber && right.IsNumber)
        || (left.IsText && right.IsText && (left.Kind == ExpressionKind.Text || right.Kind == ExpressionKind.Text));

    private static string Advice(ExpressionType left, ExpressionType right) => (left, right) switch
    {
        ({ Kind: ExpressionKind.Date }, { Kind: ExpressionKind.Text }) or ({ Kind: ExpressionKind.Text }, { Kind: ExpressionKind.Date }) =>
            " A day is written date(\"2026-03-01\").",
        ({ Kind: ExpressionKind.Date }, { Kind: ExpressionKind.DateTime }) or ({ Kind: ExpressionKind.DateTime }, { Kind: ExpressionKind.Date }) =>
            " For a day take `today`, for an instant `now`.",
        _ => "",
    };
}
