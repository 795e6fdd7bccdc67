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

    [Fact]
    public void Report()
    {
        List<string> lines = [];
        foreach (var variant in Corpus)
        {
            var draft = Broken(variant.Name);
            foreach (var finding in draft.Check())
            {
                var candidates = Mends.Candidates(finding, draft, new SampleCircuit().Sources().Rules);
                var mends = Mends.For(finding, draft, new SampleCircuit().Sources().Rules);
                lines.Add($"{finding.Code} | {variant.Name} | {string.Join(",", mends.Select(mend => mend.Kind))} | {string.Join(",", candidates.Select(mend => mend.Kind))} | {finding.Message}");
            }
        }

        File.WriteAllLines("/tmp/e-mends.txt", lines);
    }

    private static DraftFiles Broken(string name) => Beginning.NextVersion(Corpus.Single(variant => variant.Name == name).Spoil(new SampleCircuit()).Sources(), 1).ShouldBeAccepted();
}
