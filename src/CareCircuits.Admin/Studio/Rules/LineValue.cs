using System.Globalization;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What was typed or chosen, as a value of a condition.</summary>
internal static class LineValue
{
    /// <summary>The value; null where it is none of that kind.</summary>
    public static object? Of(ExpressionKind kind, string? typed) => kind switch
    {
        ExpressionKind.Integer => long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        ExpressionKind.Number => decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => typed ?? "",
    };
}
