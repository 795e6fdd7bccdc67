using CareCircuits.Admin.Explaining;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Rules;

/// <summary>Says the columns and cells of a decision table.</summary>
public sealed class CellWords(RuleSetFile set, SaidFacts facts, SaidClauses clauses, IStringLocalizer<RuleWords> say)
{
    private readonly ExpressionScope scope = RuleSetScope.Of(set);

    /// <summary>What a column asks about.</summary>
    public string Of(TableColumn column) => column.Subject switch
    {
        Subject.Member(var fact, var name) => facts.Name(fact, name),
        _ when Expression.Read(column.Key, scope).Expression?.Said is { } said => said is Clause.Written ? Counted(column) : clauses.Of(said),
        _ => column.Key,
    };

    /// <summary>What a cell asks.</summary>
    public string Of(Cell cell, TableColumn column) => (cell.Test, cell.WithoutValue) switch
    {
        (CellTest.Anything, WithoutValue.Fails) => say["CellKnown"],
        (CellTest.Anything, _) => "–",
        (CellTest.NoValue, _) => facts.NotKnown,
        (var test, WithoutValue.Holds) => say["CellOr", Of(test, column), facts.NotKnown],
        var (test, _) => Of(test, column),
    };

    /// <summary>A value of the column.</summary>
    public string Value(TableColumn column, object value) => column.Subject is Subject.Member(var fact, var name) ? facts.Value(fact, name, value) : facts.Value("", "", value);

    private string Of(CellTest test, TableColumn column) => test switch
    {
        CellTest.OneOf(var values, var so) => string.Join(say["CellJoin"], values.Select(value => Value(column, value))) is var said && so ? said : say["CellNot", said],
        CellTest.Range({ } from, { } to) => say[$"Between.{(from.Included ? "From" : "Over")}.{(to.Included ? "To" : "Under")}", Value(column, from.Value), Value(column, to.Value)],
        CellTest.Range({ } from, null) => say[from.Included ? "AtLeast" : "Over", Value(column, from.Value)],
        CellTest.Range(null, { } to) => say[to.Included ? "AtMost" : "Under", Value(column, to.Value)],
        _ => "–",
    };

    // A count has no clause of its own: "how many > 0" lends it the words.
    private string Counted(TableColumn column) =>
        Expression.Read(column.Key + " > 0", scope).Expression?.Said is Clause.Compares(var left, _, _) ? clauses.Of(left) : column.Key;
}
