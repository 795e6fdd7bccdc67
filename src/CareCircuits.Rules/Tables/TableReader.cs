using System.Collections.Immutable;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Tables;

/// <summary>Reads a rule set as a table.</summary>
internal sealed class TableReader
{
    private readonly List<TableColumn> columns = [];
    private readonly ExpressionScope scope;

    private TableReader(RuleSetFile set) => scope = RuleSetScope.Of(set);

    public static TableReading Read(RuleSetFile set)
    {
        var reader = new TableReader(set);
        var rows = new List<TableRow>();
        foreach (var rule in set.Rules)
        {
            if (reader.CellsOf(rule, out var why) is not { } cells)
                return new TableReading.NotTable(rule.RuleName, why);
            rows.Add(new TableRow(rule, cells) { Read = cells });
        }

        return new TableReading.Table(new DecisionTable(set, [.. reader.columns], [.. rows]));
    }

    private ImmutableDictionary<string, Cell>? CellsOf(RuleFile rule, out WhyNoTable why)
    {
        why = rule.Rules is { Count: > 0 } ? WhyNoTable.Nested : rule.LocalParams is { Count: > 0 } ? WhyNoTable.OwnParameters : WhyNoTable.Refused;
        if (why != WhyNoTable.Refused || rule.Expression is not { } text || Expression.ReadTerm(text, scope, []) is not { IsYesOrNo: true } term)
            return null;

        var cells = ImmutableDictionary<string, Cell>.Empty;
        foreach (var part in PartsOf(term).Where(part => part is not LiteralTerm { Value: true }))
        {
            if (CellReader.Read(part, out why) is not var (column, cell))
                return null;
            if (CellJoin.Both(cells.GetValueOrDefault(column.Key, Cell.Anything), cell) is not { } both)
            {
                why = WhyNoTable.TooMuchOfOne;
                return null;
            }

            cells = cells.SetItem(column.Key, both);
            if (!columns.Exists(known => known.Key == column.Key))
                columns.Add(column);
        }

        return cells;
    }

    private static IEnumerable<Term> PartsOf(Term term) => term is JunctionTerm { All: true } all ? all.Parts.SelectMany(PartsOf) : [term];
}
