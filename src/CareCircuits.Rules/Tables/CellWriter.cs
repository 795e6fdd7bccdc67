using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Tables;

/// <summary>Turns cells into conditions.</summary>
internal static class CellWriter
{
    public static Condition? Of(Cell cell, TableColumn column)
    {
        var asked = Tests(cell.Test, column);
        var known = new Condition.IsKnown(Bracketed(column), cell.WithoutValue == WithoutValue.Fails);
        return cell.WithoutValue switch
        {
            WithoutValue.Fails => Flat([known, .. asked]),
            WithoutValue.Holds when asked.Count > 0 => new Condition.AnyOf([known, Flat(asked)!]),
            _ => Flat(asked),
        };
    }

    /// <summary>All that a row asks, as one condition.</summary>
    public static Condition Of(TableRow row, IReadOnlyList<TableColumn> columns)
    {
        var parts = columns.Select(column => Of(row[column], column)).OfType<Condition>().SelectMany(part => part is Condition.AllOf all ? all.Parts : [part]).ToList();
        return parts.Count == 0 ? new Condition.Always(true) : Flat(parts)!;
    }

    private static Condition? Flat(IReadOnlyList<Condition> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new Condition.AllOf(parts),
    };

    private static List<Condition> Tests(CellTest test, TableColumn column) => test switch
    {
        CellTest.Anything => [],
        CellTest.NoValue => [new Condition.IsKnown(Bracketed(column), false)],
        CellTest.OneOf { Values: [bool so] } yesOrNo => [YesOrNo(column, so == yesOrNo.So)],
        CellTest.OneOf { Values: [var only] } one => [Compares(column, one.So ? Comparison.Equal : Comparison.NotEqual, only)],
        CellTest.OneOf { So: true } some => [new Condition.AnyOf([.. some.Values.Select(value => Compares(column, Comparison.Equal, value))])],
        CellTest.OneOf none => [.. none.Values.Select(value => Compares(column, Comparison.NotEqual, value))],
        CellTest.Range(var from, var to) =>
        [
            .. from is null ? Array.Empty<Condition>() : [Compares(column, from.Included ? Comparison.GreaterOrEqual : Comparison.Greater, from.Value)],
            .. to is null ? Array.Empty<Condition>() : [Compares(column, to.Included ? Comparison.LessOrEqual : Comparison.Less, to.Value)],
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Condition YesOrNo(TableColumn column, bool so) => column.Subject switch
    {
        Subject.Computed(var text) when so => new Condition.Raw(text),
        Subject.Computed(var text) => new Condition.Not(new Condition.Raw(text)),
        _ => new Condition.Is(column.Subject, so, Spelled: column.Optional),
    };

    // A comparison beside == null would be read as a comparison of its right side.
    private static Subject Bracketed(TableColumn column) =>
        column is { Subject: Subject.Computed(var text), Type.Kind: ExpressionKind.Boolean } ? new Subject.Computed($"({text})") : column.Subject;

    private static Condition.Compares Compares(TableColumn column, Comparison by, object value) => new(column.Subject, by, new ConditionValue.Literal(value));
}
