using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Whatever can be broken in the sample: where a mend is offered it holds, and where one is obvious it is offered.</summary>
public sealed class MendsTests
{
    private static readonly Variant[] Corpus =
    [
        .. BrokenPathsTests.Variants, .. BrokenNamesTests.Variants, .. BrokenOutcomesTests.Variants, .. BrokenContactTests.Variants, .. BrokenConsentTests.Variants,
        .. BrokenTypesTests.Variants, .. BrokenWordingsTests.Variants,
    ];

    // What only the designer can say: which policy or outcomes a rule set should have, which of two workflows should not run the other, where words are to come from.
    private static readonly string[] ForTheDesigner =
    [
        "the start passes a step over", "a decision by scores", "a decision by a collection", "a target group with other outcomes", "a target group with one outcome too few",
        "a workflow that runs itself", "two workflows that run each other: told at both", "a language more", "the wrong one is told", "a task leads only to itself", "two steps lead only to each other",
    ];

    private static readonly Variant[][] Mendable = [BrokenOutcomesTests.Variants, BrokenWordingsTests.Variants, [.. BrokenPathsTests.Variants.Where(variant => variant.Expected.All(found => found[..5] is not "CC201"))]];

    public static TheoryData<string> Obvious =>
        [.. Mendable.SelectMany(variants => variants).Select(variant => variant.Name).Except(ForTheDesigner, StringComparer.Ordinal), "a task without due", "a wait without until", "a role to escalate to"];

    public static TheoryData<string> Names => [.. Corpus.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mend_takes_its_finding_away_and_brings_no_new_error(string name)
    {
        var draft = Broken(name);
        var before = draft.Check();
        foreach (var finding in before)
            foreach (var mend in Mends.For(finding, draft, new SampleCircuit().Sources().Rules))
            {
                var mended = mend.Apply(draft).ShouldBeAccepted();
                var after = mended.Check();

                Assert.DoesNotContain(after, left => left.Code == finding.Code && left.Step == finding.Step && left.Message == finding.Message && left.Place.File == finding.Place.File);
                Assert.True(
                    after.Count(found => found.Severity == Severity.Error) <= before.Count(found => found.Severity == Severity.Error),
                    $"{mend.Kind}: {string.Join("\n", after.Select(found => $"{found.Code} {found.Step} {found.Message}"))}");
                mended.ShouldBeCanonical();
            }
    }

    [Theory]
    [MemberData(nameof(Obvious))]
    public void An_obvious_mend_is_offered(string name)
    {
        var draft = Broken(name);
        Assert.All(draft.Check(), finding => Assert.NotEmpty(Mends.For(finding, draft, new SampleCircuit().Sources().Rules)));
    }

    [Fact]
    public void A_mend_that_widens_who_is_told_what_asks_for_thought()
    {
        var draft = Broken("a role that the purpose does not cover");
        var mend = Assert.Single(Mends.For(Assert.Single(draft.Check()), draft));

        Assert.Equal(("widen-recipients", "lead", "care", true), (mend.Kind, mend.Words["role"], mend.Words["purpose"], mend.NeedsThought));
    }

    [Fact]
    public void A_mend_that_no_longer_fits_is_refused()
    {
        var draft = Broken("a task of nobody");
        var mend = Mends.For(Assert.Single(draft.Check()), draft)[0];

        mend.Apply(StepEdits.Remove(draft, "arrival", "offer-bridge").ShouldBeAccepted()).ShouldBeRefused("draft.step-unknown");
    }

    [Fact]
    public void A_misspelt_word_in_a_rule_is_put_right()
    {
        var draft = Broken("a rule with an error: nothing is said of what follows");

        Mends.For(Assert.Single(draft.Check()), draft)[0].Apply(draft).ShouldBeAccepted().ShouldBeClean();
    }

    [Fact]
    public void A_copied_wording_says_from_which_language_it_is()
    {
        var draft = Broken("the title of a step");

        var mended = Mends.For(Assert.Single(draft.Check()), draft)[0].Apply(draft).ShouldBeAccepted();

        Assert.Equal("\"[en] Invite\"", mended.Of("talk", "invite", "/title/fr"));
    }

    private static DraftFiles Broken(string name) => Beginning.NextVersion(Corpus.Single(variant => variant.Name == name).Spoil(new SampleCircuit()).Sources(), 1).ShouldBeAccepted();
}
