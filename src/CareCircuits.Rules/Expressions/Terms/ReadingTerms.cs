using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>A value that is written out; null is the literal <c>null</c>.</summary>
internal sealed class LiteralTerm(Snippet where, object? value, ExpressionType type) : Term(where, type)
{
    public LiteralTerm(Snippet where, object? value)
        : this(where, value, Types.Literal(value))
    {
    }

    public object? Value { get; } = value;
}

/// <summary>A member of a fact of the catalogue: <c>person.age</c>.</summary>
internal sealed class FactTerm(Snippet where, FactType fact, FactMember member) : Term(where, member.Type)
{
    public FactType Fact { get; } = fact;

    public FactMember Member { get; } = member;
}

/// <summary>A member of <c>data</c>; its slot is that of the shape that the scope declares.</summary>
internal sealed class DataTerm(Snippet where, string name, int slot, bool optional, ExpressionType type) : Term(where, type)
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public bool Optional { get; } = optional;
}

/// <summary><c>today</c> or <c>now</c>.</summary>
internal sealed class ClockTerm(Snippet where, ExpressionType type) : Term(where, type)
{
    public bool IsNow => Type.Kind == ExpressionKind.DateTime;
}

/// <summary>A parameter of the rule set.</summary>
internal sealed class ParameterTerm(Snippet where, Parameter parameter) : Term(where, parameter.Term.Type)
{
    public Parameter Parameter { get; } = parameter;

    public override int Height => 1 + Parameter.Term.Height;
}

/// <summary>The one parameter of a lambda: each item of the list in turn.</summary>
internal sealed class LambdaItem(string name, ExpressionType type, int slot)
{
    public string Name { get; } = name;

    public ExpressionType Type { get; } = type;

    /// <summary>How many lambdas it stands in, which tells it from theirs.</summary>
    public int Slot { get; } = slot;
}

/// <summary>An item of a list itself: <c>x</c> in <c>languages.Any(x => x == "fr")</c>.</summary>
internal sealed class ItemTerm(Snippet where, LambdaItem item) : Term(where, item.Type)
{
    public LambdaItem Item { get; } = item;
}

/// <summary>A member of an item: <c>x.rating</c>.</summary>
internal sealed class ItemMemberTerm(Snippet where, LambdaItem item, FactMember member) : Term(where, member.Type)
{
    public LambdaItem Item { get; } = item;

    public FactMember Member { get; } = member;
}
