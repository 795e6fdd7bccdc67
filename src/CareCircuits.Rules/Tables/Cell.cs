using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Tables;

/// <summary>What a rule asks of the subject of one column.</summary>
/// <param name="Test">What it asks of the value.</param>
/// <param name="WithoutValue">What the absence of a value does.</param>
public sealed record Cell(CellTest Test, WithoutValue WithoutValue = WithoutValue.IsUnknown)
{
    /// <summary>Nothing is asked.</summary>
    public static Cell Anything { get; } = new(new CellTest.Anything());

    /// <summary>As a condition on that subject; null where nothing is asked.</summary>
    public Condition? On(TableColumn column) => CellWriter.Of(this, column);
}

/// <summary>What a cell makes of a subject that has no value.</summary>
public enum WithoutValue
{
    /// <summary>Whether the rule holds is unknown.</summary>
    IsUnknown,

    /// <summary>The rule does not hold.</summary>
    Fails,

    /// <summary>The cell is met.</summary>
    Holds,
}

/// <summary>What a cell asks of a value.</summary>
public abstract record CellTest
{
    private CellTest()
    {
    }

    /// <summary>Nothing.</summary>
    public sealed record Anything : CellTest;

    /// <summary>That there is none.</summary>
    public sealed record NoValue : CellTest;

    /// <summary>That it is one of these, or none of these.</summary>
    public sealed record OneOf(IReadOnlyList<object> Values, bool So = true) : CellTest;

    /// <summary>That it lies between these; an end that is null is open.</summary>
    public sealed record Range(CellEnd? From, CellEnd? To) : CellTest;
}

/// <summary>One end of a range.</summary>
public sealed record CellEnd(object Value, bool Included);

/// <summary>A column: what is asked about, with its type.</summary>
/// <param name="Subject">A member, a count, or a question that is answered by yes or no.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Optional">Whether it may be without value.</param>
public sealed record TableColumn(Subject Subject, ExpressionType Type, bool Optional)
{
    /// <summary>How it is written in an expression; also its key in a row.</summary>
    public string Key { get; } = Subject.Write();
}
