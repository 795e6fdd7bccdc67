using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Rehearsals are written entry by entry.</summary>
public sealed class PlayEditsTests
{
    private static DraftFiles Draft { get; } = ScenarioEdits.Add(Drafts.Shipped, "by-hand", JsonNode.Parse("""
        { "id": "mine", "now": "2026-03-02T09:00:00+01:00", "play": [ { "consent": "a" }, { "consent": "b" }, { "consent": "c" } ] }
        """)!.AsObject()).ShouldBeAccepted();

    [Fact]
    public void An_entry_can_be_put_in_replaced_copied_moved_and_taken_out()
    {
        Assert.Equal("a x b c", Played(PlayEdits.Insert(Draft, "mine", 1, Acts.Consent("x"))));
        Assert.Equal("a b c x", Played(PlayEdits.Insert(Draft, "mine", 3, Acts.Consent("x"))));
        Assert.Equal("a x c", Played(PlayEdits.Replace(Draft, "mine", 1, Acts.Consent("x"))));
        Assert.Equal("a b b c", Played(PlayEdits.Duplicate(Draft, "mine", 1)));
        Assert.Equal("b c a", Played(PlayEdits.Move(Draft, "mine", 0, 2)));
        Assert.Equal("c a b", Played(PlayEdits.Move(Draft, "mine", 2, 0)));
        Assert.Equal("a c", Played(PlayEdits.Remove(Draft, "mine", 1)));
    }

    [Fact]
    public void An_entry_that_is_not_there_is_refused()
    {
        PlayEdits.Insert(Draft, "mine", 4, Acts.Consent("x")).ShouldBeRefused("draft.not-possible");
        PlayEdits.Replace(Draft, "mine", 3, Acts.Consent("x")).ShouldBeRefused("draft.not-possible");
        PlayEdits.Move(Draft, "mine", 0, 3).ShouldBeRefused("draft.not-possible");
        PlayEdits.Remove(Draft, "mine", -1).ShouldBeRefused("draft.not-possible");
        PlayEdits.Remove(Draft, "theirs", 0).ShouldBeRefused("draft.part-unknown");
    }

    [Fact]
    public void A_first_entry_makes_the_play()
    {
        var draft = ScenarioEdits.Add(Drafts.Shipped, "by-hand", JsonNode.Parse("""{ "id": "mine", "now": "2026-03-02T09:00:00+01:00" }""")!.AsObject()).ShouldBeAccepted();

        Assert.Equal("x", Played(PlayEdits.Insert(draft, "mine", 0, Acts.Consent("x"))));
    }

    [Fact]
    public void A_rehearsal_gets_another_id_that_is_free_and_moves_to_another_file()
    {
        var renamed = ScenarioEdits.Rename(Draft, "mine", "ours").ShouldBeAccepted();
        Assert.Null(ScenarioEdits.Find(renamed, "mine"));
        Assert.Equal(Draft.ScenarioPath("by-hand"), ScenarioEdits.FileOf(renamed, "ours"));
        ScenarioEdits.Rename(Draft, "mine", "team-within-two-hours").ShouldBeRefused("draft.name-taken");
        ScenarioEdits.Rename(Draft, "mine", "My Own").ShouldBeRefused("draft.name-invalid");

        var moved = ScenarioEdits.MoveTo(Draft, "mine", "crisis-access").ShouldBeAccepted();
        Assert.Equal(Draft.ScenarioPath("crisis-access"), ScenarioEdits.FileOf(moved, "mine"));
        Assert.Null(moved[Draft.ScenarioPath("by-hand")]);
        Assert.Equal("a b c", Played(moved));
        ScenarioEdits.MoveTo(Draft, "mine", "By Hand").ShouldBeRefused("draft.name-invalid");
        Assert.Equal(Draft.Texts, ScenarioEdits.MoveTo(Draft, "mine", "by-hand").ShouldBeAccepted().Texts);
    }

    [Fact]
    public void A_place_in_a_rehearsal_is_found_wherever_it_stands()
    {
        var moved = ScenarioEdits.MoveTo(Draft, "mine", "crisis-access").ShouldBeAccepted();
        var place = ScenarioEdits.PlaceOf(moved, "mine", "/title/en")!;

        var set = PropertyEdits.Set(moved, place, "A story").ShouldBeAccepted();

        Assert.Equal("""{"en":"A story"}""", ScenarioEdits.Find(set, "mine")!.Json["title"]!.ToJsonString());
        Assert.Null(ScenarioEdits.PlaceOf(moved, "theirs", "/title"));
    }

    private static string Played(Outcome<DraftFiles> outcome) => Played(outcome.ShouldBeAccepted());

    private static string Played(DraftFiles draft) =>
        string.Join(' ', ScenarioEdits.Find(draft, "mine")!.Json["play"]!.AsArray().Select(entry => entry!["consent"]!.GetValue<string>()));
}
