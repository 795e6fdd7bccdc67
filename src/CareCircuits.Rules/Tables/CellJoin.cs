namespace CareCircuits.Rules.Tables;

/// <summary>Joins what a rule asks of one subject in several places.</summary>
internal static class CellJoin
{
    /// <summary>The cell that asks both; null where one cell cannot.</summary>
    public static Cell? Both(Cell one, Cell other)
    {
        if (one.WithoutValue == WithoutValue.Holds || other.WithoutValue == WithoutValue.Holds)
            return one == Cell.Anything ? other : other == Cell.Anything ? one : null;
        var fails = one.WithoutValue == WithoutValue.Fails || other.WithoutValue == WithoutValue.Fails;
        var test = Both(one.Test, other.Test);

        // To be known and to have no value cannot be said in one cell.
        return test is null || (fails && test is CellTest.NoValue) ? null : new Cell(test, fails ? WithoutValue.Fails : WithoutValue.IsUnknown);
    }

    private static CellTest? Both(CellTest one, CellTest other) => (one, other) switch
    {
        (CellTest.Anything, _) => other,
        (_, CellTest.Anything) => one,
        (CellTest.OneOf { So: false } some, CellTest.OneOf { So: false } more) => new CellTest.OneOf([.. some.Values, .. more.Values], So: false),
        (CellTest.Range(var from, null), CellTest.Range(null, var to)) => new CellTest.Range(from, to),
        (CellTest.Range(null, var to), CellTest.Range(var from, null)) => new CellTest.Range(from, to),
        _ => null,
    };
}
