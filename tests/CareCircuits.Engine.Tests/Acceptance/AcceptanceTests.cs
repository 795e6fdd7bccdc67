using CareCircuits.Engine.Checks;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Acceptance;

/// <summary>What formats.md promises, as rehearsals of small circuits. Each scenario's title says the sentence that it tries.</summary>
public class AcceptanceTests
{
    private const string MustFail = "-must-fail";

    public static TheoryData<string> Circuits => [.. Cases.Names];

    public static TheoryData<string, string> Passing => Scenarios(mustFail: false);

    public static TheoryData<string, string> Failing => Scenarios(mustFail: true);

    [Theory, MemberData(nameof(Circuits))]
    public void Every_circuit_is_of_the_format(string circuit) =>
        Assert.Empty(Cases.Reading(circuit).Findings.Select(finding => $"{finding.Place.File}:{finding.Place.Line} {finding.Code} {finding.Message}"));

    [Theory, MemberData(nameof(Passing))]
    public void What_was_promised_comes_true(string circuit, string scenario) =>
        Assert.Empty(Cases.Play(circuit, scenario).Failures);

    [Theory, MemberData(nameof(Failing))]
    public void A_wrong_expectation_or_an_impossible_act_fails_and_says_why(string circuit, string scenario)
    {
        var told = string.Join('\n', Cases.Play(circuit, scenario).Failures);

        Assert.NotEqual("", told);
        Assert.All(Cases.WordsOfFailure(circuit, scenario), word => Assert.Contains(word, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Coverage_counts_steps_and_ways_once_and_names_those_that_no_rehearsal_went()
    {
        var coverage = Cases.CoverageOf("scenarios/coverage");

        Assert.Equal((4, 5), (coverage.Steps.Covered, coverage.Steps.Total));
        Assert.Equal(["walk/late"], coverage.Steps.Missing);
        Assert.Equal((4, 8), (coverage.Transitions.Covered, coverage.Transitions.Total));
        Assert.Equal(
            ["walk/first overdue -> late", "walk/second otherwise -> away", "walk/second unknown -> away", "walk/late next -> away"],
            coverage.Transitions.Missing);
    }

    [Fact]
    public void A_datum_surely_has_a_value_where_a_condition_has_asked_for_it()
    {
        var faulty = CircuitChecks.Check(Cases.Reading("checks/guards")).Where(finding => finding.Code == Codes.Type).Select(finding => finding.Workflow);

        Assert.Equal(Cases.Reading("checks/guards").Workflows.Select(workflow => workflow.Id).Where(id => id.StartsWith("faulty", StringComparison.Ordinal)).Order(), faulty.Order());
    }

    private static TheoryData<string, string> Scenarios(bool mustFail)
    {
        var scenarios = new TheoryData<string, string>();
        foreach (var circuit in Cases.Names)
        {
            foreach (var scenario in Cases.Reading(circuit).Scenarios.Where(one => one.Id.EndsWith(MustFail, StringComparison.Ordinal) == mustFail))
                scenarios.Add(circuit, scenario.Id);
        }

        return scenarios;
    }
}
