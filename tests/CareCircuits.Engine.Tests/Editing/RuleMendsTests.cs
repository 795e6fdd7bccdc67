using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Engine.Tests.Editing;

public sealed class RuleMendsTests
{
    private const string Set = "crisis-priority";
    private readonly DraftFiles clean = Beginning.NextVersion(ShippedCircuit.Sources, 2).ShouldBeAccepted();

    [Fact]
    public void A_rule_that_is_always_hidden_is_taken_out_of_a_version_of_the_drafts_own()
    {
        var draft = Spoilt(clean, 1, "/0/Rules/3/Expression", "data.danger == \"possible\"");
        var finding = Assert.Single(draft.Check());

        var mended = Assert.Single(Mends.For(finding, draft, ShippedCircuit.Sources.Rules)).Apply(draft).ShouldBeAccepted();

        Assert.Equal(2, RuleEdits.VersionOf(mended, Set));
        mended.ShouldBeClean();
    }

    [Fact]
    public void Where_rules_contradict_the_first_can_be_let_to_decide()
    {
        var draft = Spoilt(RuleEdits.NewVersion(clean, Set).ShouldBeAccepted(), 2, "/0/HitPolicy", "unique");
        var finding = draft.Check().First(found => found.Code == "CC702");

        var mend = Assert.Single(Mends.For(finding, draft, ShippedCircuit.Sources.Rules));

        Assert.Equal(MendKinds.FirstDecides, mend.Kind);
        mend.Apply(draft).ShouldBeAccepted().ShouldBeClean();
    }

    private static DraftFiles Spoilt(DraftFiles draft, int version, string pointer, string value) =>
        PropertyEdits.Set(draft, new DraftPlace(DraftFiles.RulePath(Set, version), null, pointer), JsonValue.Create(value)).ShouldBeAccepted();
}
