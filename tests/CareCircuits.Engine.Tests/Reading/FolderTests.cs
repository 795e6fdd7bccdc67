using System.Text;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Reading;

public sealed class FolderTests
{
    private const string Pinned = "\"rules\": [ { \"set\": \"urgency\", \"version\": 1 } ]";

    private const string Urgency = """
        [ { "WorkflowName": "urgency", "Version": 1, "Facts": { "person": "person" },
            "Rules": [ { "RuleName": "old", "Expression": "person.age > 80", "SuccessEvent": "high" } ] } ]
        """;

    [Fact]
    public void A_workflow_that_is_listed_and_missing_is_said_where_it_is_listed()
    {
        var finding = Only(new Sample().Replace("circuit.json", "[ \"first-call\" ]", "[ \"first-call\", \"second-call\" ]"));

        Assert.Equal((Codes.UnknownName, new Place("workflows/small/v2/circuit.json", 7, "/workflows/1")), (finding.Code, finding.Place));
        Assert.Contains("`second-call.json`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_that_is_there_and_not_listed_is_said_at_its_file()
    {
        var sample = new Sample();
        var finding = Only(sample.With("other.json", sample["first-call.json"].Replace("\"id\": \"first-call\"", "\"id\": \"other\"", StringComparison.Ordinal)));

        Assert.Equal((Codes.UnknownName, new Place("workflows/small/v2/other.json", 1, ""), "other"), (finding.Code, finding.Place, finding.Workflow));
    }

    [Theory]
    [InlineData("first-cal", "first-call")]
    [InlineData("first-call", "first-cal")]
    public void A_name_of_a_file_that_disagrees_with_its_id_is_one_fault(string file, string id)
    {
        var sample = new Sample();
        var text = sample["first-call.json"].Replace("\"id\": \"first-call\"", $"\"id\": \"{id}\"", StringComparison.Ordinal);
        var reading = sample.Without("first-call.json").With($"{file}.json", text).Read();

        Assert.Equal((Codes.Format, "/id"), (Assert.Single(reading.Findings).Code, reading.Findings[0].Place.Pointer));
        Assert.Equal("first-call", Assert.Single(reading.Workflows).Id);
        Assert.Superset(new HashSet<string> { "first-call", "first-cal" }, reading.DamagedWorkflows.ToHashSet());
        Assert.NotEqual(0, reading.Sources.PlaceOf(reading.Workflows[0]).Line);
    }

    [Fact]
    public void Without_a_circuit_file_nothing_else_is_missed()
    {
        var reading = new Sample().Without("circuit.json").Read();

        Assert.Equal("There is no `circuit.json`.", Assert.Single(reading.Findings).Message);
        Assert.Null(reading.Definition);
        Assert.True(reading.IsDefinitionDamaged);
        Assert.Single(reading.Workflows);
    }

    [Fact]
    public void An_unreadable_workflow_is_one_fault_and_the_others_are_there()
    {
        var reading = new Sample().With("first-call.json", "{ \"id\": \"first-call\", ").Read();

        Assert.Equal(Codes.Format, Assert.Single(reading.Findings).Code);
        Assert.Empty(reading.Workflows);
        Assert.Equal(["first-call"], reading.DamagedWorkflows);
    }

    [Fact]
    public void A_pinned_rule_set_is_read_and_others_are_not()
    {
        var reading = new Sample().Replace("circuit.json", "\"rules\": [ ]", Pinned)
            .WithRules("urgency/v1.json", Urgency).WithRules("urgency/v2.json", "not JSON").WithRules("other/v1.json", "nor this").Read();

        Assert.Empty(reading.Findings);
        Assert.Equal("urgency", Assert.Single(reading.RuleSets).Value.Id);
        Assert.Equal("rules/urgency/v1.json", reading.RuleFiles["urgency"].File);
    }

    [Theory]
    [InlineData("urgency/v2.json", "/rules/0/version", "there is `v2`")]
    [InlineData("urgenci/v1.json", "/rules/0/set", "did you mean `urgenci`?")]
    public void A_pinned_rule_set_without_a_file_is_said_where_it_is_pinned(string file, string pointer, string message)
    {
        var reading = new Sample().Replace("circuit.json", "\"rules\": [ ]", Pinned).WithRules(file, Urgency).Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Codes.UnknownName, pointer), (finding.Code, finding.Place.Pointer));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(["urgency"], reading.DamagedRuleSets);
    }

    [Theory]
    [InlineData("\"Expression\": \"person.age > 80\"", "\"Expression\": 80", "/0/Rules/0/Expression")]
    [InlineData("\"SuccessEvent\"", "\"Actions\": { }, \"SuccessEvent\"", "/0/Rules/0/Actions")]
    public void A_fault_in_a_rule_names_the_rule(string old, string replacement, string pointer)
    {
        var finding = Only(new Sample().Replace("circuit.json", "\"rules\": [ ]", Pinned)
            .WithRules("urgency/v1.json", Urgency.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal((Codes.Format, pointer, "urgency", "old"), (finding.Code, finding.Place.Pointer, finding.RuleSet, finding.Rule));
    }

    [Theory]
    [InlineData("\"WorkflowName\": \"urgency\"", "\"WorkflowName\": \"urgent\"", "/0/WorkflowName", "disagrees with the folder `urgency`")]
    [InlineData("\"Version\": 1", "\"Version\": 2", "/0/Version", "disagrees with the file `v1.json`")]
    public void A_rule_set_that_disagrees_with_its_place_is_a_fault(string old, string replacement, string pointer, string message)
    {
        var finding = Only(new Sample().Replace("circuit.json", "\"rules\": [ ]", Pinned)
            .WithRules("urgency/v1.json", Urgency.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal((Codes.Format, new Place("rules/urgency/v1.json", 1, pointer), "urgency"), (finding.Code, finding.Place, finding.RuleSet));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_one_rule_set_cannot_both_be_meant() =>
        Assert.Equal("/rules/1/set", Only(new Sample()
            .Replace("circuit.json", "\"rules\": [ ]", "\"rules\": [ { \"set\": \"urgency\", \"version\": 1 }, { \"set\": \"urgency\", \"version\": 2 } ]")
            .WithRules("urgency/v1.json", Urgency).WithRules("urgency/v2.json", Urgency)).Place.Pointer);

    [Fact]
    public void A_file_cut_anywhere_is_a_fault_and_never_more_than_that()
    {
        var whole = Encoding.UTF8.GetBytes(new Sample()["first-call.json"]);
        for (var length = 0; length < whole.Length; length++)
        {
            var reading = new Sample().With("first-call.json", whole[..length]).Read();
            Assert.Equal(Codes.Format, Assert.Single(reading.Findings).Code);
        }
    }

    [Fact]
    public void Many_faults_in_one_file_are_all_told()
    {
        var reading = new Sample()
            .Replace("first-call.json", "\"once\": true", "\"once\": 1").Replace("first-call.json", "\"escalate\"", "\"escalade\"")
            .Replace("first-call.json", "\"otherwise\"", "\"otherwize\"").Replace("first-call.json", "\"achieved\"", "\"stopped\"").Read();

        Assert.Equal(["/once", "/steps/0/overdue/escalade", "/steps/2/otherwize", "/steps/3/result"], reading.Findings.Select(finding => finding.Place.Pointer));
        Assert.Equal([null, "call", "which", "closed"], reading.Findings.Select(finding => finding.Step));
    }

    private static Finding Only(Sample sample) => Assert.Single(sample.Read().Findings);
}
