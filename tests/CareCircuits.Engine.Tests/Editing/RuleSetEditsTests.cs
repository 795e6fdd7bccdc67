using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>What a rule set of a draft says, edited.</summary>
public sealed class RuleSetEditsTests
{
    private const string Set = "crisis-priority";

    private static readonly DraftFiles Begun = RuleEdits.NewVersion(Drafts.Shipped, Set).ShouldBeAccepted();

    [Fact]
    public void A_rule_is_added_at_the_end_under_a_free_name_and_can_be_doubled_and_taken_out()
    {
        var before = NamesIn(Begun);
        var first = RuleSetEdits.AddRule(Begun, Set, "later", "person.age < 3").ShouldBeAccepted();
        var second = RuleSetEdits.AddRule(first, Set, "later", "person.age < 2").ShouldBeAccepted();
        var third = RuleSetEdits.DuplicateRule(second, Set, "later").ShouldBeAccepted();

        Assert.Equal([.. before, "later", "later-3", "later-2"], NamesIn(third));
        Assert.Equal("person.age < 3", (string?)RuleOf(third, "later-3")["Expression"]);
        Assert.Equal(before, NamesIn(RemoveAll(third, "later", "later-2", "later-3")));
        third.ShouldBeCanonical();
        RuleSetEdits.AddRule(Begun, Set, "Not now").ShouldBeRefused("draft.name-invalid");
        RuleSetEdits.DuplicateRule(Begun, Set, "nothing").ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void The_last_rule_of_a_set_stays()
    {
        var draft = RuleEdits.Add(Drafts.Sample, "new-one", "yes").ShouldBeAccepted();

        RuleSetEdits.RemoveRule(draft, "new-one", "yes").ShouldBeRefused("draft.not-possible");
    }

    [Theory]
    [InlineData(0, 1, new[] { 1, 0 })]
    [InlineData(1, -1, new[] { 1, 0 })]
    [InlineData(0, -1, new[] { 0, 1 })]
    public void A_rule_moves_among_the_others_and_not_beyond_them(int which, int by, int[] order)
    {
        var before = NamesIn(Begun);
        var after = NamesIn(RuleSetEdits.MoveRule(Begun, Set, before[which], by).ShouldBeAccepted());

        Assert.Equal([before[order[0]], before[order[1]], .. before[2..]], after);
    }

    [Fact]
    public void A_rule_takes_another_name_outcome_and_condition_and_keeps_the_rest()
    {
        var name = NamesIn(Begun)[0];
        var draft = RuleSetEdits.RenameRule(Begun, Set, name, "the-first").ShouldBeAccepted();
        draft = RuleSetEdits.Decide(draft, Set, "the-first", "urgent").ShouldBeAccepted();
        draft = RuleSetEdits.Write(draft, Set, new Dictionary<string, string> { ["the-first"] = "person.age > 3" }).ShouldBeAccepted();

        var (before, after) = (RuleOf(Begun, name), RuleOf(draft, "the-first"));
        Assert.Equal(("urgent", "person.age > 3"), ((string?)after["SuccessEvent"], (string?)after["Expression"]));
        Assert.Equal(before["Properties"]!.ToJsonString(), after["Properties"]!.ToJsonString());
        RuleSetEdits.RenameRule(Begun, Set, name, NamesIn(Begun)[1]).ShouldBeRefused("draft.name-taken");
        RuleSetEdits.RenameRule(Begun, Set, name, " ").ShouldBeRefused("draft.name-invalid");
        Assert.Null(RuleOf(RuleSetEdits.Decide(Begun, Set, name, null).ShouldBeAccepted(), name)["SuccessEvent"]);
    }

    [Fact]
    public void Facts_and_data_are_declared_and_taken_out_again()
    {
        var draft = RuleEdits.Add(Drafts.Sample, "new-one", "yes").ShouldBeAccepted();
        var seen = RuleSetEdits.See(draft, "new-one", "enrolment", isSeen: true).ShouldBeAccepted();
        var declared = RuleSetEdits.Declare(seen, "new-one", "safeTonight", JsonValue.Create("boolean?")).ShouldBeAccepted();

        Assert.Equal("""{"person":"person","enrolment":"enrolment","data":{"safeTonight":"boolean?"}}""", PropertyEdits.Get(declared, DraftPlace.InRules(declared, "new-one", "/Facts"))?.ToJsonString());
        var back = RuleSetEdits.Declare(declared, "new-one", "safeTonight", null).ShouldBeAccepted();
        Assert.Equal(draft.Texts, RuleSetEdits.See(back, "new-one", "enrolment", isSeen: false).ShouldBeAccepted().Texts);
        RuleSetEdits.See(draft, "new-one", "weather", isSeen: true).ShouldBeRefused("draft.part-unknown");
        RuleSetEdits.Declare(draft, "new-one", "not a name", JsonValue.Create("text")).ShouldBeRefused("draft.name-invalid");
    }

    [Fact]
    public void The_policy_of_a_set_changes_and_what_came_of_all_this_is_still_a_rule_set()
    {
        var draft = RuleSetEdits.Policy(Begun, Set, HitPolicy.Unique).ShouldBeAccepted();

        Assert.Equal("\"unique\"", PropertyEdits.Get(draft, DraftPlace.InRules(draft, Set, "/HitPolicy"))?.ToJsonString());
        Assert.DoesNotContain(draft.Check(), finding => finding.Code == "CC001");
        RuleSetEdits.Policy(Begun, "no-such-set", HitPolicy.Any).ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void A_place_in_a_rule_that_a_colleague_took_out_takes_nothing()
    {
        PropertyEdits.Set(Begun, DraftPlace.InRule(Begun, Set, "gone", "/Expression"), JsonValue.Create("true")).ShouldBeRefused("draft.not-possible");
    }

    private static List<string> NamesIn(DraftFiles draft) =>
        [.. PropertyEdits.Get(draft, DraftPlace.InRules(draft, Set, "/Rules"))!.AsArray().Select(rule => (string)rule!["RuleName"]!)];

    private static JsonNode RuleOf(DraftFiles draft, string name) => PropertyEdits.Get(draft, DraftPlace.InRule(draft, Set, name, ""))!;

    private static DraftFiles RemoveAll(DraftFiles draft, params string[] rules) =>
        rules.Aggregate(draft, (left, rule) => RuleSetEdits.RemoveRule(left, Set, rule).ShouldBeAccepted());
}
