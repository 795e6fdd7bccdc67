using System.Xml.Linq;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Interchange;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;

namespace CareCircuits.Rules.Tests.Interchange;

/// <summary>Rule sets as DMN 1.3.</summary>
public sealed class DmnTests
{
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    [Theory]
    [InlineData(HitPolicy.First, "FIRST")]
    [InlineData(HitPolicy.Unique, "UNIQUE")]
    [InlineData(HitPolicy.Any, "ANY")]
    [InlineData(HitPolicy.Collect, "COLLECT")]
    public void The_hit_policy_keeps_its_name(HitPolicy policy, string named) =>
        Assert.Equal(named, (string?)TableOf(Set("person.age > 3") with { HitPolicy = policy }).Attribute("hitPolicy"));

    [Fact]
    public void Scores_alone_are_summed_and_beside_outcomes_are_listed()
    {
        var scores = Set("person.age > 3") with { HitPolicy = HitPolicy.Score };
        var sum = TableOf(scores with { Rules = [scores.Rules[0] with { SuccessEvent = null }] });
        Assert.Equal(("COLLECT", "SUM"), ((string?)sum.Attribute("hitPolicy"), (string?)sum.Attribute("aggregation")));
        Assert.Equal(["score"], sum.Elements(Dmn + "output").Select(output => (string?)output.Attribute("name")));

        var mixed = TableOf(scores);
        Assert.Null(mixed.Attribute("aggregation"));
        Assert.Equal(["outcome", "score"], mixed.Elements(Dmn + "output").Select(output => (string?)output.Attribute("name")));
    }

    [Theory]
    [InlineData("person.age >= 16 && person.age < 26", "[16..26)")]
    [InlineData("person.age > 65", "> 65")]
    [InlineData("person.age == null", "null")]
    [InlineData("person.age != null", "not(null)")]
    [InlineData("person.age == null || person.age <= 15", "null, <= 15")]
    [InlineData("person.housing == \"none\" || person.housing == \"stable\"", "\"none\", \"stable\"")]
    [InlineData("person.housing != \"none\"", "not(null, \"none\")")]
    [InlineData("!person.insured", "false")]
    [InlineData("enrolment.since >= date(\"2026-03-01\")", ">= date(\"2026-03-01\")")]
    public void A_cell_is_a_unary_test(string expression, string feel) =>
        Assert.Equal(feel, TableOf(Set(expression)).Element(Dmn + "rule")!.Element(Dmn + "inputEntry")!.Element(Dmn + "text")!.Value);

    [Theory]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 4", "count(person.needs[(item.rating = 2)])")]
    [InlineData("person.languages.Any(l => service.languages.Contains(l))", "(some l in person.languages satisfies list contains(service.languages, l))")]
    [InlineData("person.age < service.minAge", "(person.age < service.minAge)")]
    [InlineData("daysBetween(enrolment.since, today) > 30", "((today() - enrolment.since) / duration(\"P1D\"))")]
    public void What_is_asked_about_is_an_expression_in_FEEL(string expression, string feel) =>
        Assert.Equal(feel, TableOf(Set(expression)).Element(Dmn + "input")!.Element(Dmn + "inputExpression")!.Element(Dmn + "text")!.Value);

    [Theory]
    [InlineData("person.age % 2 == 1")]
    [InlineData("person.age / 2 == 1")]
    public void What_FEEL_understands_otherwise_is_not_exported(string expression) =>
        Assert.Equal(new DmnExport.NotSaid(null, null), DmnExport.Of(Set(expression)));

    [Fact]
    public void What_is_no_table_is_not_exported_and_says_why() =>
        Assert.Equal(new DmnExport.NotSaid("r0", WhyNoTable.Alternatives), DmnExport.Of(Set("person.insured || person.hasGp")));

    [Fact]
    public void Reasons_are_annotations_one_a_language_and_codes_are_allowed_values()
    {
        var table = TableOf(Set("person.housing == \"none\"", "true"));

        Assert.Equal(["reason (en)", "reason (fr)"], table.Elements(Dmn + "annotation").Select(annotation => (string?)annotation.Attribute("name")));
        Assert.Equal("\"stable\", \"precarious\", \"none\"", table.Element(Dmn + "input")!.Element(Dmn + "inputValues")!.Value);
        Assert.Equal(["\"x\"", "because", "car"], table.Element(Dmn + "rule")!.Elements().Where(part => part.Name.LocalName is "outputEntry" or "annotationEntry").Select(part => part.Value));
    }

    [Fact]
    public void Disabled_rules_are_left_out_and_the_document_says_so()
    {
        var set = Set("person.insured", "person.hasGp");
        var document = Document(set with { Rules = [set.Rules[0], set.Rules[1] with { Enabled = false }] });

        Assert.Single(document.Descendants(Dmn + "rule"));
        Assert.Contains("Disabled rules are left out", document.Descendants(Dmn + "description").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_whole()
    {
        var document = Document(Set("person.age != null && person.age < service.minAge", "data.level >= 2 && enrolment.active", "true"));

        DmnSoundness.Check(document);
        Assert.Equal("tPerson", (string?)document.Descendants(Dmn + "inputData").First().Element(Dmn + "variable")!.Attribute("typeRef"));
    }

    private static XElement TableOf(RuleSetFile set) => Document(set).Descendants(Dmn + "decisionTable").Single();

    private static XDocument Document(RuleSetFile set)
    {
        var document = XDocument.Parse(Assert.IsType<DmnExport.Document>(DmnExport.Of(set)).Xml);
        DmnSoundness.Check(document);
        return document;
    }

    private static RuleSetFile Set(params string[] expressions) => new()
    {
        WorkflowName = "some-set", Version = 2,
        Facts = new FactsFile
        {
            Person = "person", Enrolment = "enrolment", Service = "service",
            Data = new Dictionary<string, DataType> { ["level"] = new() { Type = DataKind.Integer, Optional = true } },
        },
        Rules = [.. expressions.Select((text, at) => new RuleFile
        {
            RuleName = $"r{at}", Expression = text, SuccessEvent = "x",
            Properties = new RuleProperties { Score = 2, Reason = new Wording(new Dictionary<string, string> { ["en"] = "because", ["fr"] = "car" }) },
        })],
    };
}
