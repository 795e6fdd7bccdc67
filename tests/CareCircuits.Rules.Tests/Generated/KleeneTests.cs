using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Generated;

/// <summary>Judges unknowns by another road: try every value that the unknown could have.</summary>
public sealed class KleeneTests
{
    private static readonly string[] Flags = ["person.insured", "person.hasGp", "person.livesWithChildren", "person.wishesCaseManager"];

    [Fact]
    public void Tables_of_and_or_and_not_are_those_of_Kleene()
    {
        bool?[] values = [true, false, null];
        foreach (var a in values)
        {
            Assert.Equal(!a, Evaluated("!person.insured", [a, null, null, null]));
            foreach (var b in values)
            {
                // C#'s own three-valued operators are Kleene's.
                Assert.Equal(a & b, Evaluated("person.insured && person.hasGp", [a, b, null, null]));
                Assert.Equal(a | b, Evaluated("person.insured || person.hasGp", [a, b, null, null]));
            }
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void A_generated_formula_agrees_with_the_oracle(int seed)
    {
        var chance = new Chance(seed);
        for (var i = 0; i < 400; i++)
        {
            var (text, oracle) = Formula(chance, 4);
            bool?[] values = [.. Flags.Select(_ => chance.Of<bool?>(true, false, null))];

            Assert.Equal(oracle(values), Evaluated(text, values));
        }
    }

    [Theory]
    [InlineData(31)]
    public void What_is_known_stays_whatever_the_unknown_turns_out_to_be(int seed)
    {
        var chance = new Chance(seed);
        for (var i = 0; i < 300; i++)
        {
            var (text, _) = Formula(chance, 3);
            bool?[] values = [.. Flags.Select(_ => chance.Of<bool?>(true, false, null))];
            if (Evaluated(text, values) is { } known)
                Assert.All(Completions(values), complete => Assert.Equal(known, Evaluated(text, complete)));
        }
    }

    private static bool? Evaluated(string text, bool?[] values)
    {
        var person = Given.Ada with { Insured = values[0], HasGp = values[1], LivesWithChildren = values[2], WishesCaseManager = values[3] };
        var result = Given.Read(text).Evaluate(Given.Sheet with { Person = person });
        Assert.NotEqual(ResultState.Error, result.State);
        return (bool?)result.Value;
    }

    private static IEnumerable<bool?[]> Completions(bool?[] values) => Enumerable.Range(0, 16)
        .Select(pattern => values.Select((value, i) => value ?? (pattern & (1 << i)) != 0).Select(value => (bool?)value).ToArray());

    private static (string Text, Func<bool?[], bool?> Oracle) Formula(Chance chance, int depth)
    {
        var flag = chance.Below(Flags.Length);
        if (depth == 0)
            return (Flags[flag], values => values[flag]);

        var (left, right) = (Formula(chance, depth - 1), Formula(chance, depth - 1));
        return chance.Below(5) switch
        {
            0 => ($"!({left.Text})", values => !left.Oracle(values)),
            1 => ($"({left.Text} && {right.Text})", values => left.Oracle(values) & right.Oracle(values)),
            2 => ($"({left.Text} || {right.Text})", values => left.Oracle(values) | right.Oracle(values)),
            3 => ($"(({left.Text}) == ({right.Text}))", values => left.Oracle(values) is { } a && right.Oracle(values) is { } b ? a == b : null),
            _ => ($"(({left.Text}) ? ({right.Text}) : !({right.Text}))", values => left.Oracle(values) switch { null => null, true => right.Oracle(values), false => !right.Oracle(values) }),
        };
    }
}
