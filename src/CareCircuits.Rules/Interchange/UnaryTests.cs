using CareCircuits.Rules.Tables;

namespace CareCircuits.Rules.Interchange;

/// <summary>Says a cell as the unary tests of DMN. What is unknown meets no test there, except where the cell says that it shall.</summary>
internal static class UnaryTests
{
    public static string Of(Cell cell, TableColumn column) => (cell.Test, cell.WithoutValue) switch
    {
        (CellTest.Anything, WithoutValue.Fails) => "not(null)",
        (CellTest.Anything, _) => "-",
        (CellTest.NoValue, _) => "null",
        (CellTest.OneOf { So: false, Values: [bool so] }, WithoutValue.Holds) => $"null, {(so ? "false" : "true")}",
        (CellTest.OneOf { So: false, Values: [bool so] }, _) => so ? "false" : "true",

        // In FEEL no value is not one of some values either.
        (CellTest.OneOf { So: false } none, var without) => $"not({(column.Optional && without != WithoutValue.Holds ? "null, " : "")}{Values(none)})",
        (CellTest.OneOf some, WithoutValue.Holds) => "null, " + Values(some),
        (CellTest.OneOf some, _) => Values(some),
        (CellTest.Range range, WithoutValue.Holds) => "null, " + Range(range),
        (CellTest.Range range, _) => Range(range),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Values(CellTest.OneOf oneOf) => string.Join(", ", oneOf.Values.Select(FeelWriter.Literal));

    private static string Range(CellTest.Range range) => range switch
    {
        ({ } from, { } to) => $"{(from.Included ? '[' : '(')}{FeelWriter.Literal(from.Value)}..{FeelWriter.Literal(to.Value)}{(to.Included ? ']' : ')')}",
        ({ } from, null) => $"{(from.Included ? ">=" : ">")} {FeelWriter.Literal(from.Value)}",
        (null, { } to) => $"{(to.Included ? "<=" : "<")} {FeelWriter.Literal(to.Value)}",
        _ => "-",
    };
}
