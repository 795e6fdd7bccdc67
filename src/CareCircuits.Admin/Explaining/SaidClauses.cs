using System.Diagnostics;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Explaining;

/// <summary>The words around facts in a condition.</summary>
public sealed class ClauseWords;

/// <summary>
/// Says conditions as "fact: what it should be", which reads well in every language, without grammar: "housing: none", "age: less than 16".
/// </summary>
public sealed class SaidClauses(IStringLocalizer<ClauseWords> words, SaidFacts facts)
{
    /// <summary>The whole condition in one line.</summary>
    public string Of(Clause clause) => clause switch
    {
        Clause.Junction { All: false } junction when OneOf(junction) is { } merged => merged,
        Clause.Junction junction => string.Join(words[junction.All ? "And" : "Or"], junction.Parts.Select(part => Inside(part, junction.All))),
        Clause.Is(var what, var so) => words[so ? "Is" : "IsNot", Of(what)],
        Clause.Compares compares => Compared(compares),
        Clause.IsKnown(var what, var known) => words[known ? "Known" : "Unknown", Of(what)],
        Clause.Contains(var list, var item) => words["Contains", Of(list), Of(item)],
        Clause.Has has => Had(has, so: true),
        Clause.Always(var so) => words[so ? "Always" : "Never"],
        Clause.Not(Clause.Has has) => Had(has, so: false),
        Clause.Not(Clause.Contains(var list, var item)) => words["ContainsNot", Of(list), Of(item)],
        Clause.Not(var part) => words["Not", Inside(part, all: true)],
        Clause.Written(var text) => text,
        _ => throw new UnreachableException(),
    };

    /// <summary>What a fact, or what is computed from facts, is called.</summary>
    public string Of(Operand operand) => operand switch
    {
        Operand.Fact(var of, var member) => facts.Name(of, member),
        Operand.Datum(var name) => facts.Name(FactCatalogue.Data, name),
        Operand.Item(null, _) => words["It"],
        Operand.Item(var of, var member) => facts.Name(of, member ?? ""),
        Operand.Clock(var isNow) => words[isNow ? "Now" : "Today"],
        Operand.Literal => facts.Value("", "", operand.Value),
        Operand.DaysBetween(var from, var to) => words["Days", Of(from), Of(to)],
        Operand.Computed(var first, var links) => Of(first) + string.Concat(links.Select(link => $" {link.Sign} {Of(link.With)}")),
        Operand.Counted(ListQuestion.Count, var list, { } of) => words["CountOf", Of(list), Of(of)],
        Operand.Counted(var question, var list, _) => words[question.ToString(), Of(list)],
        Operand.Written(var text) => text,
        _ => throw new UnreachableException(),
    };

    /// <summary>The value that was there, for a condition of one fact; null where there is no such value to tell.</summary>
    public string? Here(Clause clause) => clause switch
    {
        { Held: null } and not (Clause.Is or Clause.Compares) => null,
        Clause.Is(var what, _) => Value(what, what),
        Clause.Compares(var left, _, Operand.Literal) => Value(left, left),
        Clause.Compares(var left, _, var right) when left.Value is not null && right.Value is not null => $"{Value(left, left)} / {Value(right, right)}",
        Clause.Contains(var list, var item) when item is not Operand.Literal => $"{Value(item, item)} / {Value(list, list)}",
        Clause.Contains(var list, _) => Value(list, list),
        Clause.Has(var list, _, _) => Value(list, list),
        Clause.Not(var part) => Here(part),
        _ => null,
    };

    /// <summary>A value in the words of what it is compared with.</summary>
    private string Value(Operand of, Operand value) => of switch
    {
        Operand.Fact(var fact, var member) => facts.Value(fact, member, value.Value),
        Operand.Datum(var name) => facts.Value(FactCatalogue.Data, name, value.Value),
        Operand.Item({ } item, { } member) => facts.Value(item, member, value.Value),
        _ => facts.Value("", "", value.Value),
    };

    private string Compared(Clause.Compares compares)
    {
        var other = compares.Right is Operand.Literal ? Value(compares.Left, compares.Right) : Of(compares.Right);
        return words[WordOf(compares), Of(compares.Left), other];
    }

    private static string WordOf(Clause.Compares compares) => compares.Right.Value is DateOnly or DateTimeOffset || compares.Right is Operand.Clock
        ? compares.By switch
        {
            Comparison.Less => "Before",
            Comparison.LessOrEqual => "NotAfter",
            Comparison.Greater => "After",
            Comparison.GreaterOrEqual => "NotBefore",
            var by => by.ToString(),
        }
        : compares.By.ToString();

    private string Had(Clause.Has has, bool so) => has switch
    {
        { Of: Clause.Contains(var other, Operand.Item(null, _)), Every: false } => words[so ? "InCommon" : "NoneInCommon", Of(has.List), Of(other)],
        { Of: null } => words[so ? "HasAny" : "HasNone", Of(has.List)],
        { Every: true } => so ? words["EveryOf", Of(has.List), Of(has.Of)] : words["Not", words["EveryOf", Of(has.List), Of(has.Of)]],
        _ => words[so ? "HasOf" : "HasNoneOf", Of(has.List), Of(has.Of)],
    };

    /// <summary>"domain: alcohol or drugs", where each part compares the same fact with a value; null where they do not.</summary>
    private string? OneOf(Clause.Junction junction)
    {
        var compared = junction.Parts.OfType<Clause.Compares>().Where(part => part is { By: Comparison.Equal, Right: Operand.Literal }).ToList();
        if (compared.Count != junction.Parts.Count || compared.Select(part => Of(part.Left)).Distinct().Count() > 1)
            return null;
        return words["Equal", Of(compared[0].Left), string.Join(words["Or"], compared.Select(part => Value(part.Left, part.Right)))];
    }

    private string Inside(Clause part, bool all) =>
        part is Clause.Junction junction && junction.All != all && OneOf(junction) is null ? $"({Of(part)})" : Of(part);
}
