using System.Text;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Facts;

public sealed class FactReaderTests
{
    private static object? Plain(string json) => JsonTreeReader.Read(new SourceFile("facts.json", Encoding.UTF8.GetBytes(json))).Root!.ToPlain();

    private static FactReading Read(string json, Strictness strictness = Strictness.Strict) =>
        FactReader.Read(Plain(json), Given.Shape, Given.Noon, new DateOnly(2026, 3, 2), strictness);

    [Fact]
    public void Facts_are_read_by_the_catalogue()
    {
        var reading = Read("""
            { "person": { "age": 42, "languages": [ "fr" ], "housing": "none", "insured": null, "needs": [ { "domain": "money", "rating": 2, "by": "staff" } ] },
              "data": { "count": 3, "share": 1, "day": "2026-03-05", "at": "2026-03-02T09:00:00+01:00", "wait": "PT48H", "flag": true, "risk": "high" } }
            """);

        Assert.Empty(reading.Problems);
        Assert.Equal((42L, "none", null), (reading.Sheet.Person!.Age, reading.Sheet.Person.Housing, reading.Sheet.Person.Insured));
        Assert.Equal(new NeedFacts { Domain = "money", Rating = 2, By = "staff" }, Assert.Single(reading.Sheet.Person.Needs));
        Assert.Equal((3L, 1m, new DateOnly(2026, 3, 5)), (reading.Sheet.Data!["count"], reading.Sheet.Data["share"], reading.Sheet.Data["day"]));
        Assert.Null(reading.Sheet.Enrolment);
    }

    [Fact]
    public void The_name_of_a_schema_is_no_fact() =>
        Assert.DoesNotContain(Read("""{ "$schema": "facts.schema.json", "data": { "count": 3 } }""").Problems, problem => problem.Contains("schema", StringComparison.Ordinal));

    [Theory]
    [InlineData("3", "The facts are an object")]
    [InlineData("""{ "persn": {} }""", "There is no fact `persn`; did you mean `person`?")]
    [InlineData("""{ "person": 3 }""", "`person` is an object")]
    [InlineData("""{ "person": { "languages": [], "needs": [], "aeg": 3 } }""", "`person` has no member `aeg`; did you mean `age`?")]
    [InlineData("""{ "person": { "languages": [], "needs": [], "age": "3" } }""", "person.age: \"3\" is not a whole number.")]
    [InlineData("""{ "person": { "languages": [], "needs": [], "age": 3.5 } }""", "person.age: 3.5 is not a whole number.")]
    [InlineData("""{ "person": { "languages": [], "needs": [], "housing": "stabel" } }""", "person.housing: \"stabel\" is not one of stable, precarious, none; did you mean `stable`?")]
    [InlineData("""{ "person": { "languages": [ 3 ], "needs": [] } }""", "person.languages: 3 in the list is not text.")]
    [InlineData("""{ "person": { "languages": [], "needs": [ { "domain": "money", "rating": 3, "by": "staff" } ] } }""", "person.needs: need.rating: 3 is not one of 0, 1, 2, 9")]
    [InlineData("""{ "person": { "languages": [], "needs": [ { "domain": "money" } ] } }""", "person.needs: need.rating is missing; need.by is missing.")]
    [InlineData("""{ "person": { "languages": [] } }""", "person.needs is missing.")]
    [InlineData("""{ "person": { "languages": null, "needs": [] } }""", "person.languages: null is not a list.")]
    [InlineData("""{ "enrolment": { "active": "yes", "hasCarePlan": true, "hasCaseManager": true, "consents": [] } }""", "enrolment.active: \"yes\" is not true or false.")]
    [InlineData("""{ "data": {} }""", "data.count is missing.")]
    [InlineData("""{ "data": { "count": 3, "cuont": 3 } }""", "`data` has no member `cuont`; did you mean `count`?")]
    [InlineData("""{ "data": { "count": null } }""", "data.count: a value is needed.")]
    [InlineData("""{ "data": { "count": 3, "risk": "hihg" } }""", "data.risk: \"hihg\" is not one of none, low, high")]
    [InlineData("""{ "data": { "count": 3, "day": "2026-02-30" } }""", "data.day: \"2026-02-30\" is not a date")]
    [InlineData("""{ "data": { "count": 3, "at": "2026-03-02T09:00:00" } }""", "data.at: \"2026-03-02T09:00:00\" is not an instant")]
    public void Strictly_read_whatever_is_wrong_is_a_problem(string json, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Read(json).Problems), StringComparison.Ordinal);

    [Fact]
    public void In_a_story_only_what_matters_is_given()
    {
        var reading = Read("""{ "person": {}, "enrolment": {}, "service": { "id": "a" }, "staff": { "id": "b" }, "data": {} }""", Strictness.Lenient);

        Assert.Empty(reading.Problems);
        Assert.True(reading.Sheet.Service!.Member);
        Assert.Null(reading.Sheet.Service.Sector);
        Assert.Equal((0L, false), (reading.Sheet.Staff!.Capacity, reading.Sheet.Enrolment!.Active));
        Assert.Equal("error: `service.sector` was not given.", Given.Value("service.sector == \"social\"", reading.Sheet));
    }

    [Fact]
    public void What_changes_is_put_on_top_of_what_was()
    {
        var problems = new List<string>();
        var person = FactReader.ReadOne(Plain("""{ "age": 43, "housing": null }"""), Strictness.Strict, problems, Given.Ada)!;

        Assert.Empty(problems);
        Assert.Equal(Given.Ada with { Age = 43, Housing = null }, person);
    }
}
