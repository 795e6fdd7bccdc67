using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Completing;

/// <summary>Finds what the names before a place stand for, as far as they can be understood.</summary>
internal sealed class Paths
{
    private readonly string text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly ExpressionScope scope;

    public Paths(string text, IReadOnlyList<Token> tokens, ExpressionScope scope)
    {
        (this.text, this.tokens, this.scope) = (text, tokens, scope);
        FindItems();
    }

    /// <summary>The items of the lambdas that are open at the end.</summary>
    public Dictionary<string, ExpressionType> Items { get; } = [];

    /// <summary>The members of the fact or item whose name ends before <paramref name="end"/>; null where it is neither.</summary>
    public IReadOnlyList<Suggestion>? OwnerBefore(int end)
    {
        if (end < 1 || tokens[end - 1].Kind != TokenKind.Name || (end > 1 && tokens[end - 2].Kind == TokenKind.Dot))
            return null;
        var name = Word(end - 1);
        if (Items.TryGetValue(name, out var item))
            return item.Record is { } record ? Members(record) : null;
        if (!scope.Facts.Contains(name))
            return null;
        return name == FactCatalogue.Data
            ? [.. scope.Data.Members.Select(member => new Suggestion(SuggestionKind.Member, member.Key, $"{name}.{member.Key}", ExpressionType.Of(member.Value)))]
            : Members(FactCatalogue.Find(name)!);
    }

    /// <summary>The type of the value that ends before <paramref name="end"/>; null where that cannot be told.</summary>
    public ExpressionType? TypeBefore(int end) => end < 1 ? null : tokens[end - 1].Kind switch
    {
        TokenKind.Number => text[tokens[end - 1].Start..tokens[end - 1].End].Contains('.', StringComparison.Ordinal) ? Types.Number : Types.Integer,
        TokenKind.Text => Types.Text,
        TokenKind.Close => CallBefore(end),
        _ => Named(end)?.Type,
    };

    /// <summary>The member, item or parameter whose name ends before <paramref name="end"/>, with the key of its meaning.</summary>
    public (string Meaning, ExpressionType Type)? Named(int end)
    {
        if (end < 1 || tokens[end - 1].Kind != TokenKind.Name)
            return null;
        var name = Word(end - 1);
        if (end > 2 && tokens[end - 2].Kind == TokenKind.Dot)
        {
            return OwnerBefore(end - 2)?.FirstOrDefault(member => member.Text == name) is { Type: { } type } found ? (found.Meaning, type) : null;
        }

        return name switch
        {
            "true" or "false" => ("value:" + name, Types.YesOrNo),
            "today" => ("value:today", Types.Date),
            "now" => ("value:now", Types.Instant),
            _ when Items.TryGetValue(name, out var item) => ("item", item),
            _ when scope.Parameters.TryGetValue(name, out var parameter) => ("parameter:" + name, parameter.Term.Type),
            _ => null,
        };
    }

    private ExpressionType? CallBefore(int end)
    {
        var depth = 0;
        for (var at = end - 1; at >= 0; at--)
        {
            depth += tokens[at].Kind switch { TokenKind.Close => 1, TokenKind.Open => -1, _ => 0 };
            if (depth == 0)
                return at > 0 && tokens[at - 1].Kind == TokenKind.Name ? Called(Word(at - 1)) : null;
        }

        return null;
    }

    private static ExpressionType? Called(string name) => name switch
    {
        "Any" or "All" or "Contains" or "StartsWith" or "EndsWith" => Types.YesOrNo,
        "Count" or "daysBetween" => Types.Integer,
        "Min" or "Max" or "Sum" => Types.Number,
        "date" or "addDays" => Types.Date,
        _ => null,
    };

    private void FindItems()
    {
        // One entry a bracket that is open: the name that a lambda in it gives to the items.
        var open = new Stack<string?>();
        for (var at = 0; at < tokens.Count; at++)
        {
            switch (tokens[at].Kind)
            {
                case TokenKind.Open:
                    open.Push(null);
                    break;
                case TokenKind.Close when open.TryPop(out var closed) && closed is not null:
                    Items.Remove(closed);
                    break;
                case TokenKind.Arrow when at > 4 && open.Count > 0 && tokens[at - 1].Kind == TokenKind.Name && tokens[at - 4].Kind == TokenKind.Dot
                    && Named(at - 4) is { Type.Item: { } item }:
                    open.Pop();
                    open.Push(Word(at - 1));
                    Items[Word(at - 1)] = item;
                    break;
            }
        }
    }

    private string Word(int token) => text[tokens[token].Start..tokens[token].End];

    private static List<Suggestion> Members(FactType fact) =>
        [.. fact.Members.Select(member => new Suggestion(SuggestionKind.Member, member.Name, $"{fact.Name}.{member.Name}", member.Type))];
}
