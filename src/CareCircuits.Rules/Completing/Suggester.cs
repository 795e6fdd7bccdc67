using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Completing;

/// <summary>Reads the words before a place and says what can follow.</summary>
internal sealed class Suggester(string text, IReadOnlyList<Token> tokens, ExpressionScope scope)
{
    private static readonly string[] Logic = ["&&", "||", "?"];
    private static readonly string[] Equality = ["==", "!="];
    private static readonly string[] Order = ["<", "<=", ">", ">="];
    private static readonly string[] Arithmetic = ["+", "-", "*", "/", "%"];

    private readonly Paths paths = new(text, tokens, scope);

    public IReadOnlyList<Suggestion> Next(bool inQuotes) => tokens switch
    {
        _ when inQuotes => [.. CodesOf(Wanted())],
        [] => Values(null),
        [.., { Kind: TokenKind.Dot }] => paths.OwnerBefore(tokens.Count - 1) ?? Questions(paths.TypeBefore(tokens.Count - 1)),
        [.., { EndsValue: true }] => Signs(paths.TypeBefore(tokens.Count)),
        _ => Values(Wanted()),
    };

    /// <summary>The other side of the comparison, or the list, that stands before: with the key of its meaning.</summary>
    private (string Meaning, ExpressionType Type)? Wanted()
    {
        if (tokens is [.., { Kind: TokenKind.Operator } sign] && text[sign.Start] is '=' or '!' && sign.End - sign.Start == 2)
            return paths.Named(tokens.Count - 1);
        if (tokens is [.., { Kind: TokenKind.Dot }, { Kind: TokenKind.Name } method, { Kind: TokenKind.Open }] && text[method.Start..method.End] == "Contains"
            && paths.Named(tokens.Count - 3) is var (meaning, type) && type.Item is { } item)
            return (meaning, item);
        return null;
    }

    private List<Suggestion> Values((string Meaning, ExpressionType Type)? wanted)
    {
        List<Suggestion> all = [.. CodesOf(wanted)];
        if (wanted is null or { Type.Kind: ExpressionKind.Boolean })
            all.AddRange([Value("true"), Value("false")]);
        if (wanted is not null)
            all.Add(Value("null"));
        all.AddRange(paths.Items.Select(item => new Suggestion(SuggestionKind.Item, item.Key, "item", item.Value)));
        all.AddRange(FactCatalogue.Names.Where(scope.Facts.Contains).Select(fact => new Suggestion(SuggestionKind.Fact, fact, fact)));
        all.AddRange(scope.Parameters.Values.Select(parameter => new Suggestion(SuggestionKind.Parameter, parameter.Name, "parameter:" + parameter.Name, parameter.Term.Type)));
        all.AddRange(Binder.Functions.Select(name => new Suggestion(SuggestionKind.Function, name + "(", "function:" + name, name == "daysBetween" ? Types.Integer : Types.Date)));
        all.AddRange([Value("today") with { Type = Types.Date }, Value("now") with { Type = Types.Instant }]);
        return all;
    }

    private static IEnumerable<Suggestion> CodesOf((string Meaning, ExpressionType Type)? wanted) => wanted is var (meaning, type)
        ? (type.Codes ?? []).Select(code => new Suggestion(SuggestionKind.Code, type.IsText ? $"\"{code}\"" : code, $"{meaning}:{code}", type))
        : [];

    private static Suggestion Value(string word) => new(SuggestionKind.Value, word, "value:" + word);

    private static List<Suggestion> Questions(ExpressionType? type) => type is null
        ? []
        : [.. Binder.MethodsOf(type)
            .Where(name => name != "Contains" || type.Item?.Kind != ExpressionKind.Record)
            .Select(name => new Suggestion(SuggestionKind.Question, name + "(", "question:" + name))];

    private static List<Suggestion> Signs(ExpressionType? type)
    {
        IEnumerable<string> signs = type switch
        {
            null => [.. Logic, .. Equality, .. Order, .. Arithmetic],
            { Kind: ExpressionKind.List or ExpressionKind.Record } => [],
            { Kind: ExpressionKind.Boolean } => [.. Logic, .. Equality],
            { IsNumber: true } => [.. Equality, .. Order, .. Arithmetic, .. Logic],
            { IsOrdered: true } => [.. Equality, .. Order],
            _ => Equality,
        };
        return [.. signs.Select(sign => new Suggestion(SuggestionKind.Sign, sign, "sign:" + sign))];
    }
}
