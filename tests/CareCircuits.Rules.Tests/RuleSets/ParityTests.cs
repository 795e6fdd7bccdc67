using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Tests.Expressions;
using CareCircuits.Rules.Tests.Generated;

namespace CareCircuits.Rules.Tests.RuleSets;

/// <summary>On complete facts a rule is what C# makes of it, which is what Microsoft RulesEngine makes of it.</summary>
public sealed class ParityTests
{
    private static readonly string[] Spoken = ["fr", "nl", "fa"];

    private sealed record Case(string Text, Func<PersonFacts, ServiceFacts, bool> Rule);

    private static readonly Case[] Cases =
    [
        new("person.age >= 18 && person.age < 65", (person, _) => person.Age >= 18 && person.Age < 65),
        new("person.age / 7 == 6 || person.age % 5 == 0", (person, _) => person.Age / 7 == 6 || person.Age % 5 == 0),
        new("person.age - 10 * 2 + 3 > 12 - person.age", (person, _) => person.Age - 10 * 2 + 3 > 12 - person.Age),
        new("-person.age + 50 > 0", (person, _) => -person.Age + 50 > 0),
        new("person.age * 0.5 > 20.25", (person, _) => person.Age * 0.5m > 20.25m),
        new("!(person.housing == \"none\") == person.insured", (person, _) => !(person.Housing == "none") == person.Insured),
        new("person.housing != \"stable\" || person.insured && person.hasGp", (person, _) => person.Housing != "stable" || (person.Insured!.Value && person.HasGp!.Value)),
        new("person.languages.Any(x => x == \"nl\") && !person.languages.Contains(\"fr\")", (person, _) => person.Languages.Any(x => x == "nl") && !person.Languages.Contains("fr")),
        new("person.languages.All(x => x.StartsWith(\"f\"))", (person, _) => person.Languages.All(x => x.StartsWith('f'))),
        new("person.needs.Count(n => n.rating == 2) > person.needs.Count(n => n.rating == 1)", (person, _) => person.Needs.Count(n => n.Rating == 2) > person.Needs.Count(n => n.Rating == 1)),
        new("person.needs.Sum(n => n.rating) > 3 || person.needs.Count() == 0", (person, _) => person.Needs.Sum(n => n.Rating) > 3 || person.Needs.Count == 0),
        new("person.needs.Any() && person.needs.Max(n => n.rating) - person.needs.Min(n => n.rating) > 1", (person, _) => person.Needs.Any() && person.Needs.Max(n => n.Rating) - person.Needs.Min(n => n.Rating) > 1),
        new("person.needs.Any(n => n.domain == \"money\" && person.needs.Any(m => m.domain == \"company\" && m.rating < n.rating))",
            (person, _) => person.Needs.Any(n => n.Domain == "money" && person.Needs.Any(m => m.Domain == "company" && m.Rating < n.Rating))),
        new("(person.age > 40 ? service.line : 3) == 3", (person, service) => (person.Age > 40 ? service.Line : 3) == 3),
        new("person.commune.Contains(\"erv\") != person.commune.EndsWith(\"n\")", (person, _) => person.Commune!.Contains("erv") != person.Commune.EndsWith('n')),
        new("service.communes.Contains(person.commune)", (person, service) => service.Communes.Contains(person.Commune)),
        new("person.age < service.minAge || person.age > service.maxAge", (person, service) => person.Age < service.MinAge || person.Age > service.MaxAge),
        new("person.insured ? person.hasGp : service.acute", (person, service) => person.Insured!.Value ? person.HasGp!.Value : service.Acute),
    ];

    [Fact]
    public void A_rule_comes_to_what_the_same_lambda_comes_to()
    {
        var chance = new Chance(5);
        var set = SetGiven.Set("collect", string.Join(",", Cases.Select((one, i) => SetGiven.Rule($"r{i}", one.Text, $"o{i}"))));
        for (var i = 0; i < 400; i++)
        {
            var (person, service) = (Person(chance), Service(chance));
            var expected = Cases.Select((one, number) => (one, number)).Where(pair => pair.one.Rule(person, service)).Select(pair => $"o{pair.number}");

            Assert.Equal(expected, set.Evaluate(Given.Sheet with { Person = person, Service = service }).Outcomes);
        }
    }

    private static PersonFacts Person(Chance chance) => new()
    {
        Age = chance.Below(90),
        Commune = chance.Of("Verviers", "Eupen"),
        Housing = chance.Of("stable", "precarious", "none"),
        Insured = chance.OneIn(2),
        HasGp = chance.OneIn(2),
        Languages = [.. Spoken.Where(_ => chance.OneIn(2))],
        Needs = [.. Enumerable.Range(0, chance.Below(5)).Select(_ => new NeedFacts { Domain = chance.Of("money", "company"), Rating = chance.Of(0L, 1, 2, 9), By = "person" })],
    };

    private static ServiceFacts Service(Chance chance) => new()
    {
        Id = "one", Line = 1 + chance.Below(3), Acute = chance.OneIn(2), MinAge = chance.Below(30), MaxAge = 30 + chance.Below(50), Communes = [chance.Of("Verviers", "Eupen")],
    };
}
