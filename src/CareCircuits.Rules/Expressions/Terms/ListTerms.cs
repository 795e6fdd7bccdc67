namespace CareCircuits.Rules.Expressions;

/// <summary>A question about the items of a list, as in <c>needs.Count(n => n.rating == 2)</c>.</summary>
internal sealed class ListTerm(Snippet where, ExpressionType type, ListQuestion question, Term list, LambdaItem? item, Term? body)
    : Term(where, type, list)
{
    public ListQuestion Question { get; } = question;

    public Term List { get; } = list;

    /// <summary>The lambda's parameter; null where there is no lambda.</summary>
    public LambdaItem? Item { get; } = item;

    /// <summary>What is computed of each item.</summary>
    public Term? Body { get; } = body;

    public override int Height => 1 + Math.Max(List.Height, Body?.Height ?? 0);
}

/// <summary>Whether a list holds a text.</summary>
internal sealed class ContainsTerm(Snippet where, Term list, Term value) : Term(where, Types.YesOrNo, list, value)
{
    public Term List { get; } = list;

    public Term Value { get; } = value;
}

/// <summary>What can be asked of a text.</summary>
internal enum TextQuestion
{
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>Whether a text holds another, letter by letter.</summary>
internal sealed class TextTerm(Snippet where, TextQuestion question, Term text, Term part) : Term(where, Types.YesOrNo, text, part)
{
    public TextQuestion Question { get; } = question;

    public Term Text { get; } = text;

    public Term Part { get; } = part;
}
