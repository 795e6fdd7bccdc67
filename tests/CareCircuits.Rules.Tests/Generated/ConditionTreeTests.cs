using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Generated;

/// <summary>A condition as a tree and back means the same, whatever is known.</summary>
public sealed class ConditionTreeTests
{
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void A_generated_condition_means_the_same_after_reading_and_writing(int seed)
    {
        var chance = new Chance(seed);
        var expressions = new RandomExpressions(chance);
        var (read, whole) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var text = expressions.YesOrNo(1 + chance.Below(4));
            if (Condition.Read(text, Given.Scope) is not { } condition)
            {
                // What has no tree was refused for its types or length, or it is the bare null.
                Assert.True(Expression.Read(text, Given.Scope).Expression is null or { Type.Kind: not ExpressionKind.Boolean }, text);
                continue;
            }

            read++;
            whole += condition is Condition.Raw ? 1 : 0;
            var written = condition.Write();
            for (var sheet = 0; sheet < 5; sheet++)
            {
                var facts = new RandomFacts(chance).Sheet();
                var (before, after) = (Given.Read(text).Evaluate(facts), Given.Read(written).Evaluate(facts));
                Assert.True((before.State, before.Value).Equals((after.State, after.Value)), $"{text}\n{written}\n{before} / {after}");
            }

            Assert.Equal(written, Condition.Read(written, Given.Scope)?.Write());
        }

        Assert.True(read > 250, $"{read} read");
        Assert.True(whole < read / 3, $"{whole} of {read} stayed text");
    }
}
