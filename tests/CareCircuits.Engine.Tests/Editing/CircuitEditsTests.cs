using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Roles, events, purposes, languages, workflows and rule sets of a draft.</summary>
public sealed class CircuitEditsTests
{
    [Fact]
    public void A_role_is_renamed_wherever_it_is_named()
    {
        var draft = RoleEdits.Rename(Drafts.Sample, "nurse", "care-team").ShouldBeAccepted();

        draft.ShouldBeClean();
        Assert.DoesNotContain("\"nurse\"", string.Concat(draft.Texts.Values), StringComparison.Ordinal);
        RoleEdits.Rename(Drafts.Sample, "nurse", "lead").ShouldBeRefused("draft.name-taken");
        RoleEdits.Rename(Drafts.Sample, "nobody", "somebody").ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void A_role_that_is_taken_out_leaves_purposes_in_order_and_steps_found()
    {
        var draft = RoleEdits.Remove(Drafts.Sample, "ward-team").ShouldBeAccepted();

        Assert.Equal("""["nurse"]""", draft.OfCircuit("/purposes/0/recipients"));
        Assert.All(draft.Check(), finding => Assert.Equal("CC103", finding.Code));
        RoleEdits.Add(Drafts.Sample, "helper").ShouldBeAccepted().ShouldBeClean();
    }

    [Fact]
    public void An_event_is_renamed_wherever_it_starts_moves_or_is_raised()
    {
        var draft = EventEdits.Rename(Drafts.Shipped, "discharge.postponed", "discharge.moved").ShouldBeAccepted();

        draft.ShouldBeClean();
        Assert.DoesNotContain("discharge.postponed", string.Concat(draft.Texts.Values), StringComparison.Ordinal);
        EventEdits.Add(Drafts.Sample, "enrolment.ended").ShouldBeRefused("draft.name-taken");
        EventEdits.Add(Drafts.Sample, "letter.came", data: new JsonObject { ["on"] = "date" }).ShouldBeAccepted().ShouldBeClean();
        Assert.Contains(EventEdits.Remove(Drafts.Sample, "place.found").ShouldBeAccepted().Check(), finding => finding.Code == "CC103");
    }

    [Fact]
    public void A_purpose_is_renamed_in_steps_forms_and_rehearsals()
    {
        var draft = PurposeEdits.Rename(Drafts.Shipped, "crisis-support", "help-in-crisis").ShouldBeAccepted();

        draft.ShouldBeClean();
        Assert.DoesNotContain("\"crisis-support\"", string.Concat(draft.Texts.Values), StringComparison.Ordinal);
        PurposeEdits.Add(Drafts.Sample, "research").ShouldBeAccepted().ShouldBeClean();
        Assert.Contains(PurposeEdits.Remove(Drafts.Sample, "care").ShouldBeAccepted().Check(), finding => finding.Code == "CC103");
    }

    [Fact]
    public void A_new_language_asks_for_its_words_and_an_old_one_leaves_its_words_behind()
    {
        Assert.All(LanguageEdits.Add(Drafts.Sample, "nl").ShouldBeAccepted().Check(), finding => Assert.Equal("CC901", finding.Code));

        var fewer = LanguageEdits.Remove(Drafts.Sample, "fr").ShouldBeAccepted();
        Assert.Equal(["circuit.json"], Drafts.Changed(Drafts.Sample, fewer));
        LanguageEdits.Remove(fewer, "en").ShouldBeRefused("draft.not-possible");
        LanguageEdits.Remove(fewer, "fr").ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void A_workflow_comes_with_a_task_and_an_end()
    {
        var draft = WorkflowEdits.Add(Drafts.Sample, "follow-up", startsOn: "contact.made").ShouldBeAccepted();

        draft.ShouldBeClean();
        Assert.Equal(["circuit.json", "follow-up.json"], Drafts.Changed(Drafts.Sample, draft));
        Assert.Equal(Drafts.Sample.Texts, WorkflowEdits.Remove(draft, "follow-up").ShouldBeAccepted().Texts);
        WorkflowEdits.Add(draft, "circuit").ShouldBeRefused("draft.name-invalid");
        WorkflowEdits.Add(draft, "talk").ShouldBeRefused("draft.name-taken");
        WorkflowEdits.Remove(draft, "lost").ShouldBeRefused("draft.workflow-unknown");
    }

    [Fact]
    public void A_workflow_is_renamed_with_its_file_and_whoever_runs_it()
    {
        var draft = WorkflowEdits.Rename(Drafts.Sample, "talk", "conversation").ShouldBeAccepted();

        draft.ShouldBeClean();
        Assert.Equal("\"conversation\"", draft.Of("arrival", "talk", "/workflow"));
        Assert.Contains(WorkflowEdits.Remove(draft, "conversation").ShouldBeAccepted().Check(), finding => finding is { Code: "CC103", Step: "talk" });
    }

    [Fact]
    public void A_published_rule_set_is_edited_as_its_next_version()
    {
        var draft = RuleEdits.NewVersion(Drafts.Sample, "urgency").ShouldBeAccepted();

        draft.ShouldBeClean();
        draft.ShouldBeCanonical();
        Assert.Equal(2, RuleEdits.VersionOf(draft, "urgency"));
        Assert.Null(draft["rules/urgency/v1.json"]);
        Assert.Equal(Drafts.Sample["rules/urgency/v1.json"]!.Replace("\"Version\": 1", "\"Version\": 2", StringComparison.Ordinal), draft["rules/urgency/v2.json"]);
        RuleEdits.NewVersion(Drafts.Sample, "lost").ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void A_rule_set_is_begun_used_and_given_up()
    {
        var draft = RuleEdits.Add(Drafts.Sample, "who-first", "soon").ShouldBeAccepted();

        draft.ShouldBeClean();
        draft.ShouldBeCanonical();
        Assert.Equal(Drafts.Sample.Texts, RuleEdits.Remove(draft, "who-first").ShouldBeAccepted().Texts);
        RuleEdits.Pin(Drafts.Sample, "who-first", 3).ShouldBeRefused("draft.not-possible");
        Assert.Contains(RuleEdits.Remove(Drafts.Sample, "place").ShouldBeAccepted().Check(), finding => finding is { Code: "CC103", Step: "seek" });
    }
}
