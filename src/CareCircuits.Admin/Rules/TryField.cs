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

    /// <summary>The answer that says what a case says of it; null where that is not known.</summary>
    public object? AnswerIn(FactSheet facts) => FactCatalogue.Value(facts, Fact, Field.Name) switch
    {
        IReadOnlyList<NeedFacts> needs => needs.DistinctBy(need => need.Domain).ToDictionary(need => need.Domain, need => (object?)need.Rating),
        IReadOnlyList<string> texts => texts.Count == 0 ? null : string.Join(", ", texts),
        long code when Type.Codes is not null => code.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        CareCircuits.Rules.Data.Duration length => length.ToString(),
        var value => value,
    };

    /// <summary>What holds where nothing is chosen; null where that is not known.</summary>
    public object? Default { get; private init; }

    private static int IndexOf(string fact) => FactCatalogue.Names.ToList().IndexOf(fact);

    private static TryField? Of(ReadMember read, RuleSet set, SaidFacts said)
    {
        var (type, optional) = read.Fact == FactCatalogue.Data
            ? set.Data.TypeOf(read.Name) is { } declared ? (ExpressionType.Of(declared), declared.Optional) : default
            : FactCatalogue.Find(read.Fact)?.Find(read.Name) is { } member ? (member.Type, member.Optional) : default;
        if (type is null)
            return null;
        var title = said.Name(read.Fact, read.Name);
        return new TryField(read.Fact, new FormField(read.Name, KindOf(type), char.ToUpperInvariant(title[0]) + title[1..])
        {
            Options = type.Kind == ExpressionKind.List
                ? [.. NeedDomains.All.Where(_ => type.Item?.Kind == ExpressionKind.Record).Select(domain => new FormOption(domain, domain))]
                : [.. (type.Codes ?? []).Select(code => new FormOption(code, said.Value(read.Fact, read.Name, type.Kind == ExpressionKind.Integer ? long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : code)))],
            IsShort = true,
        }, type)
        {
            Default = optional ? null : DefaultOf(read, type),
        };
    }

    // What can never be unknown has some value from the beginning: the one that a story without a word about it has.
    private static object? DefaultOf(ReadMember read, ExpressionType type) => type switch
    {
        { Codes: { } codes } => codes[0],
        { Kind: ExpressionKind.Boolean } => read is { Fact: "service", Name: "member" },
        { Kind: ExpressionKind.Integer } => 0L,
        _ => null,
    };

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
