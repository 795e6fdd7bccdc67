using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Expressions;

/// <summary>The CLR types behind the types of expressions.</summary>
internal static class ClrTypes
{
    public static Type Of(ExpressionType type) => type.Kind switch
    {
        ExpressionKind.Null => typeof(object),
        ExpressionKind.Boolean => typeof(bool),
        ExpressionKind.Integer => typeof(long),
        ExpressionKind.Number => typeof(decimal),
        ExpressionKind.Text or ExpressionKind.Service or ExpressionKind.Staff => typeof(string),
        ExpressionKind.Date => typeof(DateOnly),
        ExpressionKind.DateTime => typeof(DateTimeOffset),
        ExpressionKind.Duration => typeof(Duration),
        ExpressionKind.Record => type.Record!.Record,
        ExpressionKind.List => typeof(IReadOnlyList<>).MakeGenericType(Of(type.Item!)),
    };
}
