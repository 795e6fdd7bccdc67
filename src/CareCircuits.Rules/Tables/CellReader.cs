using System.Collections.Frozen;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Tables;

/// <summary>Reads one part of a condition as a cell.</summary>
internal static class CellReader
{
    /// <summary>The column and what is asked of it; null where it is more than a cell.</summary>
    public static (TableColumn Column, Cell Cell)? Read(Term part, out WhyNoTable why)
    {
        why = part is LiteralTerm ? WhyNoTable.Never : WhyNoTable.Alternatives;
        return part switch
        {
            LiteralTerm => null,
            JunctionTerm { All: false, Eager: false } any => OneOf(any.Parts),
            NotTerm { Operand: var operand } => Contrary(operand),
            KnownTerm { Operand: var operand } known when IsSubject(operand) || IsQuestion(operand) =>
                (ColumnOf(operand), known.WantsValue ? Cell.Anything with { WithoutValue = WithoutValue.Fails } : new Cell(new CellTest.NoValue())),
            CompareTerm compare when Compared(compare) is { } cell => cell,
            _ when IsQuestion(part) => (ColumnOf(part), new Cell(new CellTest.OneOf([true]))),
            _ => null,
        };
    }

    // Either the absence of a value or a test, or several values: all of one subject.
    private static (TableColumn Column, Cell Cell)? OneOf(IReadOnlyList<Term> parts)
    {
        var read = parts.Select(part => Read(part, out _)).ToList();
        if (read.Contains(null) || read.Select(one => one!.Value.Column.Key).Distinct().Count() != 1)
            return null;
        var column = read[0]!.Value.Column;
        var cells = read.ConvertAll(one => one!.Value.Cell);
        var without = cells.RemoveAll(cell => cell.Test is CellTest.NoValue) > 0;
        if (cells.Exists(cell => cell.WithoutValue != WithoutValue.IsUnknown))
            return null;
        var test = cells.TrueForAll(cell => cell.Test is CellTest.OneOf { So: true })
            ? new CellTest.OneOf([.. cells.SelectMany(cell => ((CellTest.OneOf)cell.Test).Values)])
            : cells is [var only] ? only.Test : null;
        return cells.Count == 0 ? (column, new Cell(new CellTest.NoValue()))
            : test is null ? null : (column, new Cell(test, without ? WithoutValue.Holds : WithoutValue.IsUnknown));
    }

    private static (TableColumn Column, Cell Cell)? Contrary(Term term)
    {
        if (Read(term, out _) is not var (column, cell))
            return null;
        Cell? contrary = cell switch
        {
            { Test: CellTest.NoValue } => Cell.Anything with { WithoutValue = WithoutValue.Fails },
            { Test: CellTest.Anything, WithoutValue: WithoutValue.Fails } => new Cell(new CellTest.NoValue()),
            { WithoutValue: not WithoutValue.IsUnknown } => null,
            { Test: CellTest.OneOf { So: true, Values: [bool so] } } => new Cell(new CellTest.OneOf([!so])),
            { Test: CellTest.OneOf oneOf } => new Cell(oneOf with { So = !oneOf.So }),
            { Test: CellTest.Range({ } low, null) } => new Cell(new CellTest.Range(null, low with { Included = !low.Included })),
            { Test: CellTest.Range(null, { } high) } => new Cell(new CellTest.Range(high with { Included = !high.Included }, null)),
            _ => null,
        };
        return contrary is null ? null : (column, contrary);
    }

    private static (TableColumn Column, Cell Cell)? Compared(CompareTerm compare)
    {
        var (subject, by, other) = compare.Left is LiteralTerm ? (compare.Right, Turned(compare.Comparison), compare.Left) : (compare.Left, compare.Comparison, compare.Right);
        if (other is not LiteralTerm { Value: { } value } || !IsSubject(subject))
            return null;
        CellTest test = by switch
        {
            Comparison.Equal => new CellTest.OneOf([value]),
            Comparison.NotEqual => new CellTest.OneOf([value], So: false),
            Comparison.Less or Comparison.LessOrEqual => new CellTest.Range(null, new CellEnd(value, by == Comparison.LessOrEqual)),
            Comparison.Greater or Comparison.GreaterOrEqual => new CellTest.Range(new CellEnd(value, by == Comparison.GreaterOrEqual), null),
        };
        return (ColumnOf(subject), new Cell(test));
    }

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    private static TableColumn ColumnOf(Term term) => new(ConditionReader.SubjectOf(term), term.Type, MayBeUnknown(term));

    private static bool MayBeUnknown(Term term) =>
        Knowledge.About([term], FrozenSet<string>.Empty).Any(knowledge => new Possibilities(knowledge).Of(term).HasFlag(Possible.Unknown));

    private static bool IsSubject(Term term) => term is FactTerm or DataTerm or ParameterTerm or ListTerm or ContainsTerm or TextTerm or ArithmeticTerm or DaysBetweenTerm or AddDaysTerm;

    // Two facts beside each other are a question of their own.
    private static bool IsQuestion(Term term) => term is CompareTerm { Left: not LiteralTerm, Right: not LiteralTerm } || (term.IsYesOrNo && IsSubject(term));
}
