using System.Globalization;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>The types that facts and expressions are made of.</summary>
internal static class Types
{
    public static ExpressionType Null { get; } = new(ExpressionKind.Null);

    public static ExpressionType YesOrNo { get; } = new(ExpressionKind.Boolean);

    public static ExpressionType Integer { get; } = new(ExpressionKind.Integer);

    public static ExpressionType Number { get; } = new(ExpressionKind.Number);

    public static ExpressionType Text { get; } = new(ExpressionKind.Text);

    public static ExpressionType Service { get; } = new(ExpressionKind.Service);

    public static ExpressionType Staff { get; } = new(ExpressionKind.Staff);

    public static ExpressionType Date { get; } = new(ExpressionKind.Date);

    public static ExpressionType Instant { get; } = new(ExpressionKind.DateTime);

    public static ExpressionType Duration { get; } = new(ExpressionKind.Duration);

    public static ExpressionType Texts { get; } = ListOf(Text);

    public static ExpressionType OneOf(IReadOnlyList<string> codes) => Text with { Codes = codes };

    public static ExpressionType OneOf(params long[] codes) => Integer with { Codes = [.. codes.Select(Written)] };

    public static ExpressionType ListOf(ExpressionType item) => new(ExpressionKind.List) { Item = item };

    public static ExpressionType RecordOf(FactType record) => new(ExpressionKind.Record) { Record = record };

    /// <summary>The type of a value that stands in the expression itself.</summary>
    public static ExpressionType Literal(object? value) => value switch
    {
        null => Null,
        bool => YesOrNo,
        long number => Integer with { Codes = [Written(number)], IsLiteral = true },
        decimal => Number,
        string text => Text with { Codes = [text], IsLiteral = true },
        DateOnly => Date,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Written(long code) => code.ToString(CultureInfo.InvariantCulture);
}
