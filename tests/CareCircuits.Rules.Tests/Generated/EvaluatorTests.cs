using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.Generated;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Walking_and_compiling_never_disagree(int seed)
    {
        var chance = new Chance(seed);
        var (expressions, facts) = (new RandomExpressions(chance), new RandomFacts(chance));
        var states = new int[3];
        for (var i = 0; i < 400; i++)
        {
            var text = chance.OneIn(2) ? expressions.YesOrNo(4) : expressions.Number(4);
            var reading = Expression.Read(text, Given.Scope);
            if (reading.Expression is not { } expression)
            {
                // The generator does not know lists of values, nor when to stop.
                Assert.All(reading.Errors, error => Assert.Matches("longer than|is not one of the values|no value in common", error.Message));
                continue;
            }

            var compiled = ExpressionCompiler.Compile(expression.Term);
            for (var j = 0; j < 12; j++)
            {
                var sheet = facts.Sheet();
                var walked = expression.Walk(sheet);
                var ran = compiled(sheet, DataBinding.Of(Given.Shape, sheet.Data?.Shape).Slots);
                Assert.True(walked == ran, $"{text}\nwalked: {Given.Shown(walked)}\ncompiled: {Given.Shown(ran)}");
                Assert.True(walked.State != ResultState.Unknown || expression.MayBeUnknown, text);
                states[(int)walked.State]++;
            }
        }

        // Not a vacuous truth: each kind of result came often.
        Assert.All(states, count => Assert.True(count > 300, string.Join(", ", states)));
    }
}
