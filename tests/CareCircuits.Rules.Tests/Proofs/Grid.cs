using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;
using CareCircuits.Rules.Tests.Generated;
using CareCircuits.Rules.Tests.RuleSets;

namespace CareCircuits.Rules.Tests.Proofs;

/// <summary>Three facts with every value that can make a difference, and rules about them: small enough to try everything.</summary>
internal sealed class Grid
{
    private static readonly string[][] Texts = [[], ["fr"], ["nl"], ["xx"], ["fr", "nl"], ["fr", "xx"], ["nl", "xx"], ["fr", "nl", "xx"]];
    private static readonly Axis[] Axes =
    [
        new(c => $"person.age {Sign(c)} {3 + c.Below(5)}", [.. Numbers(0, 12), null], (s, v) => s with { Person = s.Person! with { Age = (long?)v } }),
        new(c => $"data.count {Sign(c)} {3 + c.Below(3)}", [.. Numbers(-2, 14)], (s, v) => s with { Data = s.Data!.With("count", v) }),
        new(c => $"data.maybe * 2 {Sign(c)} {5 + c.Below(4)}", [.. Numbers(-1, 8), null], (s, v) => s with { Data = s.Data!.With("maybe", v) }),
        new(c => c.Of("person.insured", "person.insured == false", "person.insured != null", "(person.insured ? true : null)"), [true, false, null], (s, v) => s with { Person = s.Person! with { Insured = (bool?)v } }),
        new(c => c.Of("person.housing == \"none\"", "person.housing != \"stable\"", "person.housing == null", "person.housing == \"precarious\""),
            ["stable", "precarious", "none", null], (s, v) => s with { Person = s.Person! with { Housing = (string?)v } }),
        new(c => c.Of("person.languages.Contains(\"fr\")", "person.languages.Any(l => l == \"nl\")", "person.languages.All(l => l != \"fr\")", "person.languages.Any()", $"person.languages.Count() {Sign(c)} 1"),
            [.. Texts], (s, v) => s with { Person = s.Person! with { Languages = (string[])v! } }),
        new(c => c.Of($"data.day {Sign(c)} today", $"data.day {Sign(c)} addDays(today, 2)", $"daysBetween(today, data.day) {Sign(c)} -1", "data.day == null"),
            [.. Enumerable.Range(-5, 11).Select(by => (object?)Day.AddDays(by)), null], (s, v) => s with { Data = s.Data!.With("day", v) }),
        new(c => c.Of("data.note == \"x\"", "data.note != \"y\"", "data.note == null", "data.note.StartsWith(\"x\")"), ["x", "y", "xz", "z", null], (s, v) => s with { Data = s.Data!.With("note", v) }),
    ];

    private readonly Chance chance;
    private readonly Axis[] chosen;
    private readonly bool isLinked;

    public Grid(Chance chance)
    {
        this.chance = chance;
        var first = chance.Below(Axes.Length);
        isLinked = chance.OneIn(4);
        chosen = isLinked ? [Axes[0], Axes[1], Axes[3]] : [Axes[first], Axes[(first + 1 + chance.Below(3)) % Axes.Length], Axes[(first + 4 + chance.Below(3)) % Axes.Length]];
    }

    private static DateOnly Day => new(2026, 1, 15);

    /// <summary>A set of a few rules about the three.</summary>
    public RuleSet Set(string policy)
    {
        var rules = Enumerable.Range(0, 2 + chance.Below(4)).Select(number => SetGiven.Rule($"r{number}", Condition(1 + chance.Below(2)), chance.Of("x", "y")));
        return SetGiven.Set(policy, string.Join(",", rules));
    }

    /// <summary>Every case.</summary>
    public IEnumerable<FactSheet> All()
    {
        IEnumerable<FactSheet> sheets = [new FactSheet(Given.Noon, Day)
        {
            Person = new PersonFacts(), Enrolment = new EnrolmentFacts(), Service = new ServiceFacts { Id = "s" }, Staff = new StaffFacts { Id = "p" },
            Data = DataFacts.Of(Given.Shape).With("count", 0L),
        }];
        return chosen.Distinct().Aggregate(sheets, (all, axis) => all.SelectMany(sheet => axis.Values.Select(value => axis.With(sheet, value))));
    }

    private string Condition(int depth) => depth == 0 ? Atom() : chance.Below(4) switch
    {
        0 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        1 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        2 => $"!({Condition(depth - 1)})",
        _ => $"({Condition(depth - 1)} && {Condition(0)} && {Condition(0)})",
    };

    private string Atom() => "(" + (isLinked && chance.OneIn(3)
        ? chance.Of($"person.age {Sign(chance)} data.count", $"person.age {Sign(chance)} data.count + 2", $"data.count - person.age {Sign(chance)} 1")
        : chosen[chance.Below(chosen.Length)].Say(chance)) + ")";

    private static string Sign(Chance chance) => chance.Of("<", "<=", ">", ">=", "==", "!=");

    private static IEnumerable<object?> Numbers(long from, long to) => Enumerable.Range((int)from, (int)(to - from + 1)).Select(number => (object?)(long)number);

    private sealed record Axis(Func<Chance, string> Say, object?[] Values, Func<FactSheet, object?, FactSheet> With);
}
