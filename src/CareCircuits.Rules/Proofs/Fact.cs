using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>One thing that conditions read and that may be otherwise: a member of a fact, a datum, or today.</summary>
internal sealed class Fact(int id, string of, string member, ExpressionType type, bool optional)
{
    public int Id { get; } = id;

    /// <summary>The fact; <c>data</c>, or empty for today.</summary>
    public string Of { get; } = of;

    public string Member { get; } = member;

    public string Name => Of.Length == 0 ? Member : $"{Of}.{Member}";

    public ExpressionType Type { get; } = type;

    /// <summary>Whether it may have no value.</summary>
    public bool Optional { get; } = optional;

    /// <summary>The parts of conditions that read it.</summary>
    public List<Atom> Atoms { get; } = [];

    /// <summary>A value of every kind that makes a difference, likely ones first; null where it depends on other facts.</summary>
    public IReadOnlyList<object?>? Values { get; set; }

    /// <summary>Whether it is a number or a moment that can be anywhere on its line.</summary>
    public bool IsOnLine => Type.Codes is null && Type.IsOrdered;

    /// <summary>Whether there is another value between any two.</summary>
    public bool IsDense => Type.Kind == ExpressionKind.Number;

    /// <summary>Ages, counts and days of waiting: nothing in the catalogue is less than none.</summary>
    public bool IsNatural => Type.Kind == ExpressionKind.Integer && Of != FactCatalogue.Data;
}
