using System.Reflection;
using System.Text.Json;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Tests.Facts;

public sealed class CatalogueTests
{
    public static TheoryData<string, Type> Records => new()
    {
        { "person", typeof(PersonFacts) }, { "need", typeof(NeedFacts) }, { "enrolment", typeof(EnrolmentFacts) }, { "service", typeof(ServiceFacts) }, { "staff", typeof(StaffFacts) },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void The_catalogue_names_every_member_of_the_record_with_its_type(string name, Type record)
    {
        var fact = name == "need" ? FactCatalogue.Need : FactCatalogue.Find(name)!;
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

        Assert.Equal(properties.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)), fact.Members.Select(member => member.Name));
        Assert.All(fact.Members.Zip(properties), pair =>
        {
            Assert.Equal(ClrTypes.Of(pair.First.Type), Nullable.GetUnderlyingType(pair.Second.PropertyType) ?? pair.Second.PropertyType);
            Assert.True(pair.First.Optional || Nullable.GetUnderlyingType(pair.Second.PropertyType) is null, pair.First.Name);
            Assert.EndsWith(".", pair.First.Documentation, StringComparison.Ordinal);
        });
    }

    // As in formats.md, word for word: none is renamed once published.
    [Theory]
    [InlineData("person", "age? commune? languages housing? income? substanceUse? insured? hasGp? admissionsLastYear? livesWithChildren? canFindTheirWay? wishesCaseManager? needs")]
    [InlineData("enrolment", "active since? hasCarePlan hasCaseManager consents")]
    [InlineData("service", "id sector function line branch mobile acute registrationNeeded member acceptsActiveUse? minAge? maxAge? communes languages cost? waitDays? places? freePlaces?")]
    [InlineData("staff", "id roles languages commune? caseload capacity absent knowsPerson peer")]
    public void The_names_are_those_that_were_published(string fact, string members) =>
        Assert.Equal(members, string.Join(' ', FactCatalogue.Find(fact)!.Members.Select(member => member.Name + (member.Optional ? "?" : ""))));

    [Theory]
    [InlineData("person", "housing", "stable precarious none")]
    [InlineData("person", "income", "work benefit none")]
    [InlineData("person", "substanceUse", "none past active")]
    [InlineData("service", "sector", "mental-health addiction social primary-care self-help")]
    [InlineData("service", "function", "F1 F2a F2b F3 F4 F5")]
    [InlineData("service", "line", "1 2 3")]
    [InlineData("service", "branch", "information accessibility self-help outpatient day residential")]
    [InlineData("service", "cost", "free reimbursed out-of-pocket")]
    public void The_codes_are_those_that_were_published(string fact, string member, string codes) =>
        Assert.Equal(codes, string.Join(' ', FactCatalogue.Find(fact)!.Find(member)!.Type.Codes!));

    [Fact]
    public void A_member_is_set_by_its_name()
    {
        var person = FactCatalogue.With(FactCatalogue.With(new PersonFacts(), "age", 42L), "hasGp", true);

        Assert.Equal((42L, true), (person.Age, person.HasGp));
        Assert.Null(FactCatalogue.With(person, "age", null).Age);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Getters_and_setters_belong_together(string name, Type record)
    {
        var fact = name == "need" ? FactCatalogue.Need : FactCatalogue.Find(name)!;
        foreach (var member in fact.Members)
        {
            object? value = member.Type.Kind switch
            {
                ExpressionKind.Boolean => true,
                ExpressionKind.Integer => 9L,
                ExpressionKind.Date => new DateOnly(2026, 3, 2),
                ExpressionKind.List when member.Name == "needs" => Array.Empty<NeedFacts>(),
                ExpressionKind.List => new[] { "a" },
                _ => "text",
            };
            var blank = Activator.CreateInstance(record)!;

            Assert.Equal(value, member.Get(member.With(blank, value)));
        }
    }
}
