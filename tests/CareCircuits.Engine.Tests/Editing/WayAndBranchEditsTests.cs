using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Ways out of steps, and steps beside each other.</summary>
public sealed class WayAndBranchEditsTests
{
    private static readonly ArrowPlace Met = new("invite", WayKind.Outcome, "met");

    [Fact]
    public void A_new_outcome_has_words_in_every_language()
    {
        var draft = WayEdits.Add(Drafts.Sample, "talk", Met with { Name = "call-later" }, "talked").ShouldBeAccepted();

        Assert.Equal("""{"fr":"Call later","en":"Call later"}""".Length, draft.Of("talk", "invite", "/labels/call-later")!.Length);
        draft.ShouldBeClean();
        WayEdits.Add(draft, "talk", Met, "talked").ShouldBeRefused("draft.name-taken");
        WayEdits.Add(draft, "talk", Met with { Name = "Call Later" }, "talked").ShouldBeRefused("draft.name-invalid");
    }

    [Fact]
    public void An_outcome_takes_its_label_along()
    {
        var renamed = WayEdits.Rename(Drafts.Sample, "talk", Met, "seen").ShouldBeAccepted();
        renamed.ShouldBeClean();
        Assert.Equal("""{"fr":"Vu","en":"Met"}""".Length, renamed.Of("talk", "invite", "/labels/seen")!.Length);

        var removed = WayEdits.Remove(renamed, "talk", Met with { Name = "seen" }).ShouldBeAccepted();
        Assert.Null(removed.Of("talk", "invite", "/labels"));
        Assert.Contains("CC101 talked /steps/1", removed.Found());
    }

    [Fact]
    public void A_renamed_outcome_is_renamed_in_the_rehearsals_of_its_task()
    {
        var draft = WayEdits.Rename(Drafts.Shipped, "crisis-access", new("first-call", WayKind.Outcome, "help-needed"), "wants-help").ShouldBeAccepted();

        Assert.DoesNotContain("help-needed", string.Concat(draft.Texts.Values), StringComparison.Ordinal);
        Assert.Equal(["crisis-access.json", "scenarios/crisis-access.json"], Drafts.Changed(Drafts.Shipped, draft));
    }

    [Fact]
    public void An_event_is_awaited_and_handled_and_no_longer()
    {
        var draft = WayEdits.Add(Drafts.Sample, "talk", new("invite", WayKind.On, "place.found"), "talked").ShouldBeAccepted();
        Assert.Equal("""{"place.found":"talked"}""", draft.Of("talk", "invite", "/on"));

        Assert.Equal(Drafts.Sample.Texts, WayEdits.Remove(draft, "talk", new("invite", WayKind.On, "place.found")).ShouldBeAccepted().Texts);
        WayEdits.Add(draft, "talk", new("invite", WayKind.Event, "place.found"), "talked").ShouldBeRefused("draft.not-possible");
    }

    [Fact]
    public void A_condition_is_added_and_taken_away()
    {
        var draft = WayEdits.AddCondition(Drafts.Sample, "arrival", "known-person", "enrolment.hasCarePlan", "confirm").ShouldBeAccepted();
        Assert.Equal("\"enrolment.hasCarePlan\"", draft.Of("arrival", "known-person", "/when/1/if"));

        Assert.Equal(Drafts.Sample.Texts, WayEdits.Remove(draft, "arrival", new("known-person", WayKind.When, "1")).ShouldBeAccepted().Texts);
    }

    [Fact]
    public void Steps_that_follow_one_another_are_put_beside_each_other_and_back()
    {
        var two = StepEdits.Insert(Drafts.Sample, "talk", "wait", Met).ShouldBeAccepted();
        two = StepEdits.Insert(two, "talk", "notify", Met).ShouldBeAccepted();

        var grouped = BranchEdits.Group(two, "talk", ["wait", "let-someone-know"]).ShouldBeAccepted();
        Assert.Equal("\"at-the-same-time\"", grouped.Of("talk", "invite", "/outcomes/met"));
        Assert.Equal("\"talked\"", grouped.Of("talk", "at-the-same-time", "/next"));
        Assert.Equal("\"let-someone-know\"", grouped.Of("talk", "at-the-same-time", "/branches/0/start"));
        grouped.ShouldBeClean();

        Assert.Equal(two.Texts, BranchEdits.Dissolve(grouped, "talk", "at-the-same-time").ShouldBeAccepted().Texts);
    }

    [Fact]
    public void Steps_that_lead_to_several_places_cannot_be_put_beside_each_other()
    {
        BranchEdits.Group(Drafts.Sample, "talk", ["invite"]).ShouldBeRefused("draft.not-possible");
        BranchEdits.Group(Drafts.Sample, "talk", ["talked"]).ShouldBeRefused("draft.not-possible");
        BranchEdits.Group(Drafts.Sample, "talk", ["lost"]).ShouldBeRefused("draft.step-unknown");
    }

    [Fact]
    public void A_step_moves_into_a_branch()
    {
        var draft = StepEdits.Insert(Drafts.Sample, "talk", "parallel", Met).ShouldBeAccepted();
        draft = StepEdits.Insert(draft, "talk", "notify", Met).ShouldBeAccepted();

        draft = BranchEdits.MoveInto(draft, "talk", "let-someone-know", "at-the-same-time", "branch-2").ShouldBeAccepted();

        Assert.Equal("\"at-the-same-time\"", draft.Of("talk", "invite", "/outcomes/met"));
        Assert.NotNull(draft.Of("talk", "at-the-same-time", "/branches/1/steps/2"));
        draft.ShouldBeClean();
        BranchEdits.MoveInto(draft, "talk", "at-the-same-time", "at-the-same-time", "branch-2").ShouldBeRefused("draft.not-possible");
    }

    [Fact]
    public void Branches_come_go_and_change_their_names()
    {
        var draft = BranchEdits.AddBranch(Drafts.Sample, "handover", "prepare", "third").ShouldBeAccepted();
        Assert.DoesNotContain(draft.Check(), finding => finding.Code is "CC001" or "CC101");

        draft = BranchEdits.RenameBranch(draft, "handover", "prepare", "third", "other").ShouldBeAccepted();
        Assert.Equal(Drafts.Sample.Texts, BranchEdits.RemoveBranch(draft, "handover", "prepare", "other").ShouldBeAccepted().Texts);
    }
}
