using System.Globalization;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tables;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Rules;

/// <summary>One cell of a table that is edited: a choice where its values are few, the two ends where they are whole numbers; else it is read here and edited as an expression.</summary>
public sealed partial class CellInput
{
    /// <summary>The column.</summary>
    [Parameter]
    [EditorRequired]
    public required TableColumn Column { get; set; }

    /// <summary>What the cell asks now.</summary>
    [Parameter]
    [EditorRequired]
    public required Cell Value { get; set; }

    /// <summary>Says cells.</summary>
    [Parameter]
    [EditorRequired]
    public required CellWords Words { get; set; }

    /// <summary>What the input is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>Told what the cell asks after a change.</summary>
    [Parameter]
    public EventCallback<Cell> Changed { get; set; }

    private CellEnd? From => (Value.Test as CellTest.Range)?.From;

    private CellEnd? To => (Value.Test as CellTest.Range)?.To;

    private List<Cell>? Choices
    {
        get
        {
            IEnumerable<object>? values = Column.Type switch
            {
                { Kind: ExpressionKind.Boolean } => [true, false],
                { Kind: ExpressionKind.Integer, Codes: { } codes } => codes.Select(code => (object)long.Parse(code, CultureInfo.InvariantCulture)),
                { Codes: { } codes } => codes,
                _ => null,
            };
            if (values is null)
                return null;
            List<Cell> all = [Cell.Anything, .. values.Select(value => new Cell(new CellTest.OneOf([value])))];
            if (Column.Optional)
                all.AddRange([new Cell(new CellTest.Anything(), WithoutValue.Fails), new Cell(new CellTest.NoValue())]);
            if (!all.Exists(cell => Same(cell, Value)))
                all.Add(Value);
            return all;
        }
    }

    // Lists are equal where they say the same.
    private bool Same(Cell one, Cell other) => one.On(Column)?.Write() == other.On(Column)?.Write();

    private static string? Whole(CellEnd? end) => end is null ? null : Convert.ToString(end.Value, CultureInfo.InvariantCulture);

    private Task ChooseAsync(ChangeEventArgs change) => Changed.InvokeAsync(Choices![int.Parse((string)change.Value!, CultureInfo.InvariantCulture)]);

    private Task EndAsync(ChangeEventArgs change, bool isFrom)
    {
        var end = long.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var whole) ? new CellEnd(whole, (isFrom ? From : To)?.Included ?? true) : null;
        var range = isFrom ? new CellTest.Range(end, To) : new CellTest.Range(From, end);
        return Changed.InvokeAsync(Value with { Test = range is { From: null, To: null } ? new CellTest.Anything() : range });
    }
}
