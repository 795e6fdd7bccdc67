using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.RuleSets;

namespace CareCircuits.Rules.Tests.Proofs;

public sealed class ProofTests
{
    [Theory]
    [InlineData("person.age < 18", "person.age <= 18 && person.age >= 18", null)]
    [InlineData("person.age < 18", "person.age < 19 && person.age > 16", "person.age 17")]
    [InlineData("data.share < 0.5", "data.share > 0.49", "data.share 0.495")]
    [InlineData("data.share <= 0.5", "data.share > 0.5", null)]
    [InlineData("person.age <= 17.5", "person.age >= 17.4", null)]
    [InlineData("person.age < data.count", "data.count < person.age", null)]
    [InlineData("person.age < data.count && data.count < data.maybe", "data.maybe <= person.age + 1", null)]
    [InlineData("person.age < data.count && data.count < data.maybe", "data.maybe <= person.age + 2 && person.age >= 3000", "person.age 3000, data.count 3001, data.maybe 3002")]
    [InlineData("data.day < today", "data.day > addDays(today, -2)", "data.day 2026-01-15, today 2026-01-16")]
    [InlineData("data.day < today && today < date(\"2020-01-01\")", "data.day >= date(\"2019-12-31\")", null)]
    [InlineData("data.at < now", "data.at > now", null)]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 2", "person.needs.All(n => n.domain == \"money\")", "person.needs [money 2 by person, money 2 by person]")]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 2", "person.needs.Count() < 2", null)]
    [InlineData("person.needs.Max(n => n.rating) == 1", "person.needs.Any(n => n.rating == 2)", null)]
    [InlineData("person.needs.Sum(n => n.rating) == 3", "person.needs.Count() == 1", null)]
    [InlineData("person.languages.Contains(\"fr\")", "!person.languages.Any(l => l == \"fr\" || l == \"nl\")", null)]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))", "!service.languages.Any(l => person.languages.Contains(l))", null)]
    [InlineData("service.communes.Contains(person.commune)", "person.commune == \"Eupen\" && !service.communes.Contains(\"Eupen\")", null)]
    [InlineData("data.note != \"x\" && data.note != \"y\"", "data.note != \"z\"", "data.note \"another\"")]
    [InlineData("data.note == null", "data.note == \"x\"", null)]
    [InlineData("data.note == person.commune", "data.note != \"x\" && person.commune == \"x\"", null)]
    [InlineData("data.risk != \"none\" && data.risk != \"low\"", "data.risk != \"high\"", null)]
    [InlineData("1 == 1 && person.age > 3", "2 > 1", "person.age 40")]
    [InlineData("1 == 2 || person.age > 3", "2 < 1", null)]
    [InlineData("person.age < 0", "person.age < 1", null)]
    [InlineData("(person.insured ? person.age : 3) > 5", "person.age < 5", null)]
    public void Two_rules_can_hold_together_or_not(string one, string other, string? example)
    {
        var proofs = SetGiven.Set("unique", SetGiven.Rules($"{one} -> x\n{other} -> y")).Proofs;

        Assert.Empty(proofs.OpenConflicts);
        Assert.Equal(example, proofs.Conflicts.SingleOrDefault()?.Example.ToString());
    }

    [Fact]
    public void An_example_says_that_something_is_not_known_where_that_matters() =>
        Assert.Equal("person.age not known", Assert.Single(SetGiven.Set("unique", SetGiven.Rules("person.age == null -> x\nperson.age == null || person.age > 7 -> y")).Proofs.Conflicts).Example.ToString());

    [Fact]
    public void Rules_that_agree_are_no_contradiction() =>
        Assert.Empty(SetGiven.Set("any", SetGiven.Rules("person.age > 7 -> x\nperson.age > 8 -> x")).Proofs.Conflicts);

    [Fact]
    public void A_rule_that_is_switched_off_does_not_count()
    {
        var set = SetGiven.Set("unique", SetGiven.Rule("a", "person.insured", "x") + "," + SetGiven.Rule("b", "person.insured", "y", ", \"Enabled\": false"));
        Assert.Empty(set.Proofs.Conflicts);
        Assert.Equal("a", Assert.Single(set.Proofs.Rules).Rule.Name);
    }

    [Fact]
    public void A_rule_is_hidden_by_several_that_together_cover_it()
    {
        var hidden = SetGiven.Set("first", SetGiven.Rules("person.age < 18 -> x\nperson.age >= 18 -> y\nperson.insured && person.age != null -> z")).Proofs.Rules[2];
        Assert.True(hidden.IsHidden);
        Assert.NotNull(hidden.HiddenBy);
        Assert.Contains("person.insured true", hidden.Holds.Example!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_unknown_is_no_gap_and_hides_nothing()
    {
        var proofs = SetGiven.Set("first", SetGiven.Rules("person.age < 18 -> x\nperson.age >= 18 -> y\nperson.age == null -> z")).Proofs;
        Assert.Equal(ProofState.Excluded, proofs.Gap.State);
        Assert.All(proofs.Rules, rule => Assert.True(rule.HoldsFirst.IsFound));
    }

    [Theory]
    [InlineData("person.age % 7 == 3 && person.age > 1000003 && person.age % 7 == 4")]
    [InlineData("person.age * data.count == -1 && person.age * data.count == 10")]
    [InlineData("data.note.StartsWith(\"a\") && data.note.EndsWith(\"b\") && data.note.Contains(\"cc\") && !data.note.Contains(\"c\")")]
    public void What_cannot_be_gone_through_is_said_to_be_undecided(string condition)
    {
        var proofs = SetGiven.Set("unique", SetGiven.Rules($"{condition} -> x")).Proofs;
        Assert.Equal(ProofState.Undecided, Assert.Single(proofs.Rules).Holds.State);
        Assert.True(proofs.IsUndecided);
    }

    [Fact]
    public void A_rule_that_could_not_be_read_leaves_the_others_their_proofs()
    {
        var set = SetGiven.Reading("unique", SetGiven.Rules("person.agee > 7 -> x\nperson.insured -> y\nperson.insured -> z")).Set!;
        Assert.Equal("b c", Assert.Single(set.Proofs.Conflicts.Select(conflict => $"{conflict.First.Name} {conflict.Second.Name}")));
        Assert.Equal(ProofState.Undecided, set.Proofs.Gap.State);
    }

    [Fact]
    public void Proofs_are_made_once()
    {
        var set = SetGiven.Set("first", SetGiven.Rules("person.insured -> x"));
        Assert.Same(set.Proofs, set.Proofs);
        Assert.Equal(Verdict.None, set.Evaluate(set.Proofs.Gap.Example!.Facts).Verdict);
    }
}
