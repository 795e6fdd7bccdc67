using System.Collections;
using System.Diagnostics;
using System.Globalization;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Facts;

/// <summary>Turns plain JSON values into the values that facts and data hold.</summary>
internal static class FactValues
{
    /// <summary>The value, or null and a problem.</summary>
    public static object? Read(ExpressionType type, object? raw, Strictness strictness, out string problem)
    {
        problem = "";
        if (type.Kind == ExpressionKind.List)
            return FactLists.Read(type.Item!, raw, strictness, out problem);
        if (Single(type.Kind, raw) is not { } value)
            problem = $"{Shown(raw)} is not {Wanted(type.Kind)}";
        else if (type.Codes is { } codes && Convert.ToString(value, CultureInfo.InvariantCulture)! is var code && !codes.Contains(code))
            problem = $"{Shown(raw)} is not one of {string.Join(", ", codes)}" + DidYouMean.Hint(code, codes).TrimEnd('.');
        else
            return value;
        return null;
    }

    /// <summary>A raw value as people would write it.</summary>
    public static string Shown(object? raw) => raw switch
    {
        null => "null",
        string text => $"\"{(text.Length > 60 ? text[..60] + "…" : text)}\"",
        bool truth => truth ? "true" : "false",
        IDictionary or IReadOnlyDictionary<string, object?> => "an object",
        IEnumerable => "a list",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "this",
    };

    private static object? Single(ExpressionKind kind, object? raw) => kind switch
    {
        ExpressionKind.Text => raw as string,
        ExpressionKind.Service or ExpressionKind.Staff => raw is string { Length: > 0 } ? raw : null,
        ExpressionKind.Integer => raw is int number ? (long)number : raw as long?,
        ExpressionKind.Number => raw switch { decimal => raw, long whole => (decimal)whole, int whole => (decimal)whole, _ => null },
        ExpressionKind.Boolean => raw as bool?,
        ExpressionKind.Date => raw as DateOnly? ?? Moments.Day(raw as string),
        ExpressionKind.DateTime => raw as DateTimeOffset? ?? Moments.Instant(raw as string),
        ExpressionKind.Duration => raw as Duration? ?? (Duration.TryParse(raw as string, out var length) ? length : null),
        _ => throw new UnreachableException(),
    };

    private static string Wanted(ExpressionKind kind) => kind switch
    {
        ExpressionKind.Boolean => "true or false",
        ExpressionKind.Date => "a date such as 2026-03-01",
        ExpressionKind.DateTime => "an instant such as 2026-03-01T09:00:00+01:00",
        ExpressionKind.Duration => "a duration such as PT48H",
        ExpressionKind.Service => "the id of a service",
        ExpressionKind.Staff => "the id of a staff member",
        _ => new ExpressionType(kind).ToString(),
    };
}
