using System.Text;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Tests.Generated;

public sealed class SetTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Compiled_walked_explained_and_repeated_a_set_comes_to_the_same(int seed)
    {
        var chance = new Chance(seed);
        var (sets, facts) = (new RandomSets(chance), new RandomFacts(chance));
        var verdicts = new int[4];
        for (var i = 0; i < 150; i++)
        {
            if (sets.Next() is not { } set)
                continue;

            var sheets = Enumerable.Range(0, 12).Select(_ => facts.Sheet()).ToList();
            var walked = sheets.ConvertAll(sheet => set.Evaluate(sheet).ToString());
            var explained = sheets.ConvertAll(set.Explain);
            set.Compile();
            Assert.Equal(walked, sheets.Select(sheet => set.Evaluate(sheet).ToString()));
            Assert.Equal(walked, explained.Select(explanation => explanation.Evaluation.ToString()));
            foreach (var explanation in explained)
            {
                verdicts[(int)explanation.Evaluation.Verdict]++;
                Assert.True(explanation.Evaluation.Verdict != Verdict.Unknown || set.MayBeUnknown);
                AssertRepeats(set, explanation);
                Assert.NotEmpty(explanation.ToText("nl"));
                Assert.All(explanation.WouldHaveChanged, other => Assert.NotEmpty(other.Conditions));
            }
        }

        Assert.All(verdicts, count => Assert.True(count > 50, string.Join(", ", verdicts)));
    }

    private static void AssertRepeats(RuleSet set, Explanation explanation)
    {
        var record = DecisionRecord.Of(explanation);
        Assert.True(record.IsRepeatedBy(set), $"{record.ToJson()}\n{record.Repeat(set).Evaluation}");

        var json = JsonTreeReader.Read(new SourceFile("record.json", Encoding.UTF8.GetBytes(record.ToJson()))).Root!;
        var again = DecisionRecord.Read(json, set)!;
        Assert.True(again.IsRepeatedBy(set), $"{record.ToJson()}\n{again.Repeat(set).Evaluation}");
        Assert.Equal(record.ToJson(), again.ToJson());
    }
}
