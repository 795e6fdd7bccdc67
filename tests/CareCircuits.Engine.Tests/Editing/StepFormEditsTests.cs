using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>What the panel of a step does at once: offers, decisions, forms and lists.</summary>
public sealed class StepFormEditsTests
{
    private static readonly JsonObject Title = new() { ["fr"] = "Où ?", ["en"] = "Where?" };

    private static readonly string[] OfDue = ["/due", "/remind", "/overdue"];

    [Fact]
    public void A_contact_that_is_no_offer_any_more_loses_the_way_of_declining_and_gets_it_back()
    {
        var own = TaskEdits.SetVoluntary(Drafts.Sample, "talk", "invite", false).ShouldBeAccepted();
        Assert.Null(own.Of("talk", "invite", "/voluntary"));
        Assert.Null(own.Of("talk", "invite", "/outcomes/declined"));

        var offer = TaskEdits.SetVoluntary(own, "talk", "invite", true).ShouldBeAccepted();
        Assert.Equal("true", offer.Of("talk", "invite", "/voluntary"));
        Assert.NotNull(offer.Of("talk", "invite", "/outcomes/declined"));
    }

    [Fact]
    public void Without_a_due_moment_nothing_counts_from_it()
    {
        var draft = TaskEdits.RemoveDue(Drafts.Sample.Put("talk", "invite", "/remind", """["-PT24H"]"""), "talk", "invite").ShouldBeAccepted();

        Assert.All(OfDue, member => Assert.Null(draft.Of("talk", "invite", member)));
        Assert.DoesNotContain(draft.Found(), found => found.StartsWith("CC001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_by_rules_leads_its_outcomes_where_they_led_or_where_otherwise_does_and_back_to_conditions()
    {
        var rules = DecideEdits.ByRules(Drafts.Sample, "arrival", "known-person", "some-set", ["one", "two"]).ShouldBeAccepted();
        Assert.Null(rules.Of("arrival", "known-person", "/when"));
        Assert.Equal("\"some-set\"", rules.Of("arrival", "known-person", "/rules"));
        Assert.Equal(rules.Of("arrival", "known-person", "/outcomes/one"), rules.Of("arrival", "known-person", "/outcomes/two"));
        Assert.NotNull(rules.Of("arrival", "known-person", "/outcomes/one"));

        var conditions = DecideEdits.ByConditions(rules, "arrival", "known-person", "enrolment.active").ShouldBeAccepted();
        Assert.Null(conditions.Of("arrival", "known-person", "/rules"));
        Assert.Null(conditions.Of("arrival", "known-person", "/outcomes"));
        Assert.Equal("\"enrolment.active\"", conditions.Of("arrival", "known-person", "/when/0/if"));
        Assert.Equal(rules.Of("arrival", "known-person", "/outcomes/one"), conditions.Of("arrival", "known-person", "/when/0/next"));
        DecideEdits.ByConditions(rules, "talk", "invite", "true").ShouldBeRefused("draft.not-possible");
    }

    [Fact]
    public void A_question_is_added_changed_and_taken_out()
    {
        var draft = FormEdits.Add(Drafts.Sample, "talk", "invite", "where", "choice", Title).ShouldBeAccepted();
        var index = JsonNode.Parse(draft.Of("talk", "invite", "/form")!)!.AsArray().Count - 1;
        draft.ShouldBeClean();
        Assert.Equal("""["yes","no"]""", draft.Of("talk", "invite", $"/form/{index}/options"));
        FormEdits.Add(draft, "talk", "invite", "where", "text", Title).ShouldBeRefused("draft.name-taken");

        draft = FormEdits.AddOption(draft, "talk", "invite", index, "at-home", Title).ShouldBeAccepted();
        FormEdits.AddOption(draft, "talk", "invite", index, "at-home", Title).ShouldBeRefused("draft.name-taken");
        FormEdits.AddOption(draft, "talk", "invite", index, "At home", Title).ShouldBeRefused("draft.name-invalid");
        draft.ShouldBeClean();
        draft = FormEdits.RemoveOption(FormEdits.RemoveOption(draft, "talk", "invite", index, "yes").ShouldBeAccepted(), "talk", "invite", index, "no").ShouldBeAccepted();
        Assert.Equal("""["at-home"]""", draft.Of("talk", "invite", $"/form/{index}/options"));
        FormEdits.RemoveOption(draft, "talk", "invite", index, "at-home").ShouldBeRefused("draft.not-possible");

        var text = FormEdits.SetKind(draft, "talk", "invite", index, "text").ShouldBeAccepted();
        Assert.Null(text.Of("talk", "invite", $"/form/{index}/options"));
        text.ShouldBeClean();
        Assert.Equal(Drafts.Sample.Texts, FormEdits.Remove(text, "talk", "invite", index).ShouldBeAccepted().Texts);
    }

    [Fact]
    public void A_renamed_question_is_renamed_in_the_rehearsals_that_answer_it()
    {
        var (workflow, step, index, name) = Answered();

        var draft = FormEdits.Rename(Drafts.Shipped, workflow, step, index, "quiteOtherwise").ShouldBeAccepted();

        Assert.Equal("\"quiteOtherwise\"", draft.Of(workflow, step, $"/form/{index}/name"));
        Assert.Contains(Drafts.Changed(Drafts.Shipped, draft), file => file.StartsWith("scenarios/", StringComparison.Ordinal));
        Assert.DoesNotContain(draft.Found(), found => found.StartsWith("CC001", StringComparison.Ordinal));
        Assert.NotEqual("quiteOtherwise", name);
    }

    [Fact]
    public void An_item_moves_as_far_as_the_list_goes()
    {
        var draft = Drafts.Sample.Put("talk", "invite", "/remind", """["-PT24H","PT0S","PT2H"]""");
        var list = DraftPlace.InStep(draft, "talk", "invite", "/remind");

        Assert.Equal("""["PT0S","-PT24H","PT2H"]""", ListEdits.Move(draft, list, 1, -1).ShouldBeAccepted().Of("talk", "invite", "/remind"));
        Assert.Equal("""["PT0S","PT2H","-PT24H"]""", ListEdits.Move(draft, list, 0, 9).ShouldBeAccepted().Of("talk", "invite", "/remind"));
        ListEdits.Move(draft, list, 3, 1).ShouldBeRefused("draft.not-possible");
    }

    [Fact]
    public void A_run_that_waits_has_a_way_for_each_result_and_one_that_does_not_has_one()
    {
        var draft = StepEdits.Insert(Drafts.Sample, "talk", "run", ArrowPlace.Start).ShouldBeAccepted();
        var id = draft.Of("talk", "/start")!.Trim('"');

        var waits = RunEdits.SetWait(draft, "talk", id, true, ["one", "two"]).ShouldBeAccepted();
        Assert.Null(waits.Of("talk", id, "/next"));
        Assert.Equal("""{"one":"invite","two":"invite"}""", waits.Of("talk", id, "/outcomes"));

        Assert.Equal(draft.Texts, RunEdits.SetWait(waits, "talk", id, false, []).ShouldBeAccepted().Texts);
    }

    /// <summary>A question of the shipped circuit that a rehearsal answers.</summary>
    private static (string Workflow, string Step, int Index, string Name) Answered()
    {
        var answered = Drafts.Shipped.Texts.Where(file => file.Key.Contains("/scenarios/", StringComparison.Ordinal)).SelectMany(file => JsonNode.Parse(file.Value)!["scenarios"]!.AsArray())
            .SelectMany(scenario => scenario!["play"]!.AsArray()).Where(entry => entry!["complete"] is not null && entry["form"] is JsonObject { Count: > 0 }).ToList();
        foreach (var workflow in JsonNode.Parse(Drafts.Shipped.OfCircuit("/workflows")!)!.AsArray().Select(id => (string)id!))
            foreach (var step in JsonNode.Parse(Drafts.Shipped.Of(workflow, "/steps")!)!.AsArray().Where(step => step!["form"] is not null))
                for (var index = 0; index < step!["form"]!.AsArray().Count; index++)
                    if ((string)step["form"]![index]!["name"]! is var name && answered.Any(entry => (string)entry!["complete"]! == (string)step["id"]! && entry["form"]![name] is not null))
                        return (workflow, (string)step["id"]!, index, name);
        throw new InvalidOperationException("no rehearsal answers a form");
    }
}
