using System.Collections.Immutable;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Tables;

/// <summary>A rule set as a table: a column for each subject, a row for each rule, in order. Never changed; an edit makes the next one.</summary>
/// <param name="Set">The set that it was read from: whatever the table does not show comes back from it.</param>
/// <param name="Columns">What the rules ask about, in the order of their first use.</param>
/// <param name="Rows">The rules, disabled ones included.</param>
public sealed record DecisionTable(RuleSetFile Set, ImmutableList<TableColumn> Columns, ImmutableList<TableRow> Rows)
{
    /// <summary>The rule set as a table, or why it is none.</summary>
    public static TableReading Of(RuleSetFile set) => TableReader.Read(set);

    /// <summary>The rule set that the table says. Rules whose cells were not touched keep their expression to the letter.</summary>
    public RuleSetFile ToFile() => Set with { Rules = [.. Rows.Select(FileOf)] };

    /// <summary>The table with that row in place of the one at <paramref name="at"/>.</summary>
    public DecisionTable With(int at, TableRow row) => this with { Rows = Rows.SetItem(at, row) };

    /// <summary>The table with one more column, of which nothing is asked yet; the same where it is there already.</summary>
    public DecisionTable With(TableColumn column) => Columns.Exists(known => known.Key == column.Key) ? this : this with { Columns = Columns.Add(column) };

    /// <summary>The expression of a row, as its cells say it.</summary>
    public string ExpressionOf(TableRow row) => CellWriter.Of(row, Columns).Write();

    private RuleFile FileOf(TableRow row) =>
        row.Read is { } read && ExpressionOf(row) == ExpressionOf(row with { Cells = read }) ? row.Rule : row.Rule with { Expression = ExpressionOf(row) };
}

/// <summary>A rule as a row.</summary>
/// <param name="Rule">Everything else that the rule says: its name, outcome, reason, score.</param>
/// <param name="Cells">What it asks, by the key of the column; of a column that is missing, nothing.</param>
public sealed record TableRow(RuleFile Rule, ImmutableDictionary<string, Cell> Cells)
{
    /// <summary>What it asks of that column.</summary>
    public Cell this[TableColumn column] => Cells.GetValueOrDefault(column.Key, Cell.Anything);

    /// <summary>The cells that the expression of <see cref="Rule"/> was read as; null for a new row.</summary>
    internal ImmutableDictionary<string, Cell>? Read { get; init; }

    /// <summary>The row with that cell.</summary>
    public TableRow With(TableColumn column, Cell cell) => this with { Cells = Cells.SetItem(column.Key, cell) };
}

/// <summary>What came of reading a rule set as a table.</summary>
public abstract record TableReading
{
    private TableReading()
    {
    }

    /// <summary>It is one.</summary>
    public sealed record Table(DecisionTable Decisions) : TableReading;

    /// <summary>It is none, because of this rule.</summary>
    public sealed record NotTable(string Rule, WhyNoTable Why) : TableReading;
}

/// <summary>Why a rule does not fit into a table.</summary>
public enum WhyNoTable
{
    /// <summary>Its expression has an error.</summary>
    Refused,

    /// <summary>It consists of rules inside the rule.</summary>
    Nested,

    /// <summary>It uses parameters that only it has.</summary>
    OwnParameters,

    /// <summary>It asks for one thing or another, where a row asks for all of its cells.</summary>
    Alternatives,

    /// <summary>It asks more of one subject than a cell can say.</summary>
    TooMuchOfOne,

    /// <summary>It can never hold.</summary>
    Never,
}
