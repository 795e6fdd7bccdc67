using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class AllocationTests
{
    [Theory]
    [InlineData("first")]
    [InlineData("unique")]
    [InlineData("any")]
    [InlineData("score")]
    public void A_compiled_evaluation_allocates_nothing(string policy)
    {
        var set = SetGiven.Set(policy, SetGiven.Rules("""
            data.risk == "high" && person.age / 7 > 5 -> w
            person.needs.Count(n => n.rating == 2) > 2 || person.languages.Contains("nl") -> x
            person.age * 0.5 > 30 || daysBetween(today, data.day) < 2 -> y
            data.maybe == null && person.commune.StartsWith("V") -> z
            """));
        set.Compile();
        var verdict = set.Evaluate(Given.Sheet).Verdict;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            verdict = set.Evaluate(Given.Sheet).Verdict;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(Verdict.Hit, verdict);
        // Less than one object each: what the runtime does meanwhile is not ours.
        Assert.InRange(allocated, 0, 10_000);
    }
}
