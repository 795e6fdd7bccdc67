using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>The type of an expression or of a member of a fact: its kind and, where only some values are possible, those codes.</summary>
public sealed record ExpressionType(ExpressionKind Kind)
{
    /// <summary>The only values that it can have, as they are written; null where it can have any of its kind.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Whether the codes are the very values that stand in the expression, rather than a member's list.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>What a list holds.</summary>
    public ExpressionType? Item { get; init; }

    /// <summary>The members of a record.</summary>
    public FactType? Record { get; init; }

    /// <summary>Whether it can be computed with: a whole number or one with decimals.</summary>
    internal bool IsNumber => Kind is ExpressionKind.Integer or ExpressionKind.Number;

    /// <summary>Whether its values are words: text, a code or an id.</summary>
    internal bool IsText => Kind is ExpressionKind.Text or ExpressionKind.Service or ExpressionKind.Staff;

    /// <summary>Whether it comes before or after others of its kind.</summary>
    internal bool IsOrdered => IsNumber || Kind is ExpressionKind.Date or ExpressionKind.DateTime;

    /// <summary>The type that a datum of <paramref name="type"/> has in an expression.</summary>
    public static ExpressionType Of(DataType type) => type.Type switch
    {
        DataKind.Text => Types.Text,
        DataKind.Integer => Types.Integer,
        DataKind.Number => Types.Number,
        DataKind.Boolean => Types.YesOrNo,
        DataKind.Date => Types.Date,
        DataKind.DateTime => Types.Instant,
        DataKind.Duration => Types.Duration,
        DataKind.Service => Types.Service,
        DataKind.Staff => Types.Staff,
        DataKind.Choice => Types.OneOf(type.Options ?? []),
    };

    /// <summary>
    /// Whether its values may go into a datum of <paramref name="type"/>. A whole number widens to one with decimals; every code must be
    /// one of the options; <c>null</c> goes only where none is allowed. Whether there surely is a value is another question
    /// (<see cref="Expression.MayBeUnknown"/>).
    /// </summary>
    public bool Fits(DataType type) => Kind == ExpressionKind.Null ? type.Optional : FitsKind(type);

    private bool FitsKind(DataType type) => type.Type switch
    {
        DataKind.Text => IsText,
        DataKind.Integer => Kind == ExpressionKind.Integer,
        DataKind.Number => IsNumber,
        DataKind.Boolean => Kind == ExpressionKind.Boolean,
        DataKind.Date => Kind == ExpressionKind.Date,
        DataKind.DateTime => Kind == ExpressionKind.DateTime,
        DataKind.Duration => Kind == ExpressionKind.Duration,
        DataKind.Service => Kind == ExpressionKind.Service || IsWritten,
        DataKind.Staff => Kind == ExpressionKind.Staff || IsWritten,
        DataKind.Choice => Kind == ExpressionKind.Text && Codes is not null && Codes.All((type.Options ?? []).Contains),
    };

    // An id that is written out can only be meant as one.
    private bool IsWritten => Kind == ExpressionKind.Text && IsLiteral;

    /// <summary>The type in plain words, for messages.</summary>
    public override string ToString() => Kind switch
    {
        ExpressionKind.Null => "nothing",
        ExpressionKind.Boolean => "yes or no",
        ExpressionKind.Integer => "a whole number",
        ExpressionKind.Number => "a number",
        ExpressionKind.Text => "text",
        ExpressionKind.Service => "a service",
        ExpressionKind.Staff => "a staff member",
        ExpressionKind.Date => "a date",
        ExpressionKind.DateTime => "an instant",
        ExpressionKind.Duration => "a duration",
        ExpressionKind.Record => $"a {Record?.Name}",
        ExpressionKind.List => "a list",
    };
}
