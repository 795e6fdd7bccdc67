using System.Globalization;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Conditions;

/// <summary>Which questions can be put to which subjects, and with what a question begins.</summary>
public static class LineQuestions
{
    private static readonly LineQuestion[] Same = [LineQuestion.Equal, LineQuestion.NotEqual];
    private static readonly LineQuestion[] Order = [LineQuestion.Less, LineQuestion.LessOrEqual, LineQuestion.Greater, LineQuestion.GreaterOrEqual];
    private static readonly LineQuestion[] Letters = [LineQuestion.Contains, LineQuestion.StartsWith, LineQuestion.EndsWith];

    /// <summary>The questions that make sense, the most usual first.</summary>
    public static IReadOnlyList<LineQuestion> To(AskedSubject subject) => subject.Optional ? [.. To(subject.Type), LineQuestion.Known, LineQuestion.NotKnown] : To(subject.Type);

    /// <summary>Whether a value stands on the other side.</summary>
    public static bool TakesValue(this LineQuestion question) => question is >= LineQuestion.Equal and <= LineQuestion.EndsWith;

    /// <summary>Whether something is asked of each item.</summary>
    public static bool TakesCondition(this LineQuestion question) => question is LineQuestion.Any or LineQuestion.None or LineQuestion.Every;

    /// <summary>The value that a question of a subject of that type begins with.</summary>
    public static ConditionValue FirstValue(ExpressionType type) => type switch
    {
        { Kind: ExpressionKind.List, Item: { } item } => FirstValue(item),
        { Codes: [var code, ..] } => new ConditionValue.Literal(type.Kind == ExpressionKind.Integer ? long.Parse(code, CultureInfo.InvariantCulture) : code),
        { Kind: ExpressionKind.Integer } => new ConditionValue.Literal(1L),
        { Kind: ExpressionKind.Number } => new ConditionValue.Literal(1m),
        { Kind: ExpressionKind.Date } => new ConditionValue.Written("today"),
        { Kind: ExpressionKind.DateTime } => new ConditionValue.Written("now"),
        _ => new ConditionValue.Literal(""),
    };

    private static IReadOnlyList<LineQuestion> To(ExpressionType type) => type switch
    {
        { Kind: ExpressionKind.Boolean } => [LineQuestion.IsSo, LineQuestion.IsNotSo],
        { Kind: ExpressionKind.List, Item.Kind: ExpressionKind.Record } => [LineQuestion.Any, LineQuestion.None, LineQuestion.Every, LineQuestion.Has, LineQuestion.HasNone],
        { Kind: ExpressionKind.List } => [LineQuestion.Contains, LineQuestion.ContainsNot, LineQuestion.Has, LineQuestion.HasNone],
        { IsOrdered: true, Codes: null } => [LineQuestion.GreaterOrEqual, .. Same, .. Order[..3]],
        { IsOrdered: true } => [.. Same, .. Order],
        { Codes: not null } or { Kind: ExpressionKind.Service or ExpressionKind.Staff } => Same,
        { IsText: true } => [.. Same, .. Letters],
        _ => [],
    };
}
