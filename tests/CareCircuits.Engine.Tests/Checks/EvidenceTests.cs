using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>What a finding tells beside its code: the place, the words, and the way that a person would take.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void A_misspelt_target_is_shown_with_file_line_pointer_and_a_guess()
    {
        var finding = Only(new SampleCircuit().Replace("talk", "\"declined\": \"not-talked\"", "\"declined\": \"not-takled\""));
        Assert.Equal(new Place("sample/v1/talk.json", 9, "/steps/0/outcomes/declined"), finding.Place);
        Assert.Equal("The step `not-takled` does not exist here; did you mean `not-talked`?", finding.Message);
        Assert.Equal(("talk", "invite", Severity.Error), (finding.Workflow, finding.Step, finding.Severity));
        Assert.Equal(["invite"], finding.Path);
    }

    [Fact]
    public void The_path_to_a_step_is_the_shortest_from_the_start() =>
        Assert.Equal(["share-plan", "prepare", "seek", "bridge"], Only(new SampleCircuit().Remove("handover/bridge/role")).Path);

    [Fact]
    public void A_gap_without_contact_is_shown_from_the_last_contact_to_where_it_breaks()
    {
        var finding = Only(new SampleCircuit().Put("handover/outreach/due", "\"PT37H\""));
        Assert.Equal(["share-plan", "prepare", "await-exit", "call", "outreach"], finding.Path);
        Assert.Equal(
            "A person can have been without human contact for 14 days 1 hour here, and 14 days is promised: offer one earlier, or wait less.",
            finding.Message);
    }

    [Fact]
    public void A_loop_is_shown_with_the_way_there_and_once_round()
    {
        var finding = Only(new SampleCircuit().Put("handover/share-plan/outcomes/shared", "\"share-plan\""));
        Assert.Equal(["share-plan", "share-plan"], finding.Path);
        Assert.Contains("share-plan -> share-plan", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ends_with_nothing_offered_is_shown_to_the_end() =>
        Assert.Equal(
            ["first-talk", "judge", "known-person", "find-coach", "closed"],
            Only(new SampleCircuit().Put("arrival/find-coach/outcomes/none", "\"closed\"")).Path);

    [Fact]
    public void Feedback_that_is_never_given_is_shown_to_the_end() =>
        Assert.Equal(
            ["share-plan", "prepare", "await-exit", "achieved"],
            Only(new SampleCircuit().Put("handover/await-exit/timeout", "\"achieved\"")).Path);

    [Fact]
    public void A_datum_without_value_is_shown_on_the_way_that_does_not_give_it()
    {
        var findings = new SampleCircuit().Put("arrival/find-coach/outcomes/none", "\"tell-coach\"").Check();
        Assert.Equal(["first-talk", "judge", "known-person", "find-coach", "tell-coach"], findings[0].Path);
    }

    [Fact]
    public void An_error_in_an_expression_is_shown_with_its_position() =>
        Assert.StartsWith(
            "At character 11 of `enrolment.aktive`:",
            Only(new SampleCircuit().Put("arrival/known-person/when/0/if", "\"enrolment.aktive\"")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_reason_of_a_rule_is_shown_with_its_rule_set_and_rule()
    {
        var finding = Only(new SampleCircuit().Replace("rules/urgency", "\"fr\": \"Haut\", ", ""));
        Assert.Equal(("urgency", "high", Severity.Warning), (finding.RuleSet, finding.Rule, finding.Severity));
        Assert.Equal(new Place("rules/urgency/v1.json", 4, "/0/Rules/0/Properties/reason"), finding.Place);
    }

    [Fact]
    public void Findings_come_in_the_order_of_files_and_lines()
    {
        var findings = new SampleCircuit().Remove("talk/title/fr").Remove("talk/invite/title/fr").Remove("arrival/offer-bridge/role").Remove("circuit/title/fr").Check();
        Assert.Equal(["arrival", "circuit", "talk", "talk"], findings.Select(finding => Path.GetFileNameWithoutExtension(finding.Place.File)));
    }

    private static Finding Only(SampleCircuit circuit) => Assert.Single(circuit.Check());
}
