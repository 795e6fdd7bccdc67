using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Engine.Tests.Explaining;

public class DecisionExplainerTests
{
    public static TheoryData<string> Stories =>
        [.. ShippedCircuit.Reading.Scenarios.Where(story => !story.Play.Any(entry => entry.Set is { Enrolment: not null } or { Consents: not null })).Select(story => story.Id)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Every_decision_of_a_shipped_story_is_explained_as_it_was_made(string story)
    {
        var result = Play(story);
        var journal = result.Journal();
        var decided = result.Happenings.OfType<Happening.Decided>().ToDictionary(one => one.Entry);
        var ranked = result.Happenings.OfType<Happening.Ranked>().ToDictionary(one => one.Entry);

        var explained = journal.SelectMany(entry => DecisionExplainer.Explain(ShippedCircuit.Circuit, result.Beginning, journal, entry.Number)!).ToList();

        Assert.Equal(decided.Keys.Concat(ranked.Keys).Order(), explained.Select(step => step.Entry).Order());
        Assert.All(explained, step => AgreesWith(step, decided.GetValueOrDefault(step.Entry), ranked.GetValueOrDefault(step.Entry)));
    }

    [Fact]
    public void A_journal_that_leads_elsewhere_explains_nothing()
    {
        var result = Play("team-within-two-hours");
        var journal = result.Journal();
        var changed = journal.Select(entry => entry.Number == journal.Count ? entry with { State = "elsewhere" } : entry);

        Assert.Null(DecisionExplainer.Explain(ShippedCircuit.Circuit, result.Beginning, changed, journal.Count));
        Assert.Null(DecisionExplainer.Explain(ShippedCircuit.Circuit, result.Beginning, journal, journal.Count + 1));
        Assert.Null(DecisionExplainer.Explain(ShippedCircuit.Circuit, result.Beginning, journal.Skip(1), journal.Count));
    }

    private static ScenarioResult Play(string story) =>
        Rehearsal.Run(ShippedCircuit.Circuit, ShippedCircuit.Reading.Scenarios.Single(scenario => scenario.Id == story));

    private static void AgreesWith(ExplainedStep step, Happening.Decided? decided, Happening.Ranked? ranked)
    {
        switch (step)
        {
            case ExplainedStep.ByRules(_, _, _, _, var why):
                Assert.Equal((decided!.Verdict, decided.Outcome), (why.Evaluation.Verdict, why.Evaluation.Outcome));
                break;
            case ExplainedStep.ByConditions(_, _, _, _, var conditions):
                Assert.Equal(decided!.Outcome, conditions.FirstOrDefault(condition => condition.Why.Value is true)?.Next);
                break;
            case ExplainedStep.OfCandidates(_, _, _, _, _, var candidates):
                Assert.Equal(
                    ranked!.Kept.Select(kept => (kept.Id, kept.Score, kept.Uncertain)).Concat(ranked.Excluded.Select(left => (left.Id, 0L, false))),
                    candidates.Select(one => one.Excluding is null ? (one.Id, one.Score, one.IsUncertain) : (one.Id, 0L, false)));
                Assert.Equal(ranked.Excluded.Select(left => left.Rule), candidates.Select(one => one.Excluding?.Name).OfType<string>());
                break;
        }
    }
}
