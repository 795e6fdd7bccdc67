using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Forms;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Rules;

/// <summary>One fact to try rules with.</summary>
internal sealed record TryField(string Fact, FormField Field, ExpressionType Type)
{
    /// <summary>Every member that the rules read, in the order of the facts and of their first use.</summary>
    public static IReadOnlyList<TryField> Of(RuleSet set, SaidFacts said) =>
        [.. set.Reads.OrderBy(read => IndexOf(read.Fact)).Select(read => Of(read, set, said)).OfType<TryField>()];

    /// <summary>An answer as the plain value of the fact; null where it was left open.</summary>
    public object? Plain(object? answer) => (Type, answer) switch
    {
        (_, null) => null,
        ({ Kind: ExpressionKind.List, Item.Kind: ExpressionKind.Record }, IReadOnlyDictionary<string, object?> ratings) => (IReadOnlyList<object?>)[.. ratings.Select(Need)],
        ({ Kind: ExpressionKind.List }, string text) => (IReadOnlyList<object?>)[.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        ({ Kind: ExpressionKind.Integer, Codes: not null }, string code) => long.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : code,
        _ => answer,
    };

    private static int IndexOf(string fact) => FactCatalogue.Names.ToList().IndexOf(fact);

    private static TryField? Of(ReadMember read, RuleSet set, SaidFacts said)
    {
        var type = read.Fact == FactCatalogue.Data
            ? set.Data.TypeOf(read.Name) is { } declared ? ExpressionType.Of(declared) : null
            : FactCatalogue.Find(read.Fact)?.Find(read.Name)?.Type;
        if (type is null)
            return null;
        var title = said.Name(read.Fact, read.Name);
        return new TryField(read.Fact, new FormField(read.Name, KindOf(type), char.ToUpperInvariant(title[0]) + title[1..])
        {
            Options = type.Kind == ExpressionKind.List
                ? [.. NeedDomains.All.Where(_ => type.Item?.Kind == ExpressionKind.Record).Select(domain => new FormOption(domain, domain))]
                : [.. (type.Codes ?? []).Select(code => new FormOption(code, said.Value(read.Fact, read.Name, type.Kind == ExpressionKind.Integer ? long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : code)))],
            IsShort = true,
        }, type);
    }

    private static FieldKind KindOf(ExpressionType type) => type switch
    {
        { Kind: ExpressionKind.List, Item.Kind: ExpressionKind.Record } => FieldKind.Needs,
        { Codes: not null } => FieldKind.Choice,
        { Kind: ExpressionKind.Integer } => FieldKind.Integer,
        { Kind: ExpressionKind.Number } => FieldKind.Number,
        { Kind: ExpressionKind.Boolean } => FieldKind.Boolean,
        { Kind: ExpressionKind.Date } => FieldKind.Date,
        { Kind: ExpressionKind.DateTime } => FieldKind.DateTime,
        { Kind: ExpressionKind.Duration } => FieldKind.Duration,
        _ => FieldKind.Text,
    };

    private static object? Need(KeyValuePair<string, object?> rating) =>
        new Dictionary<string, object?> { ["domain"] = rating.Key, ["rating"] = rating.Value, ["by"] = "person" };
}
