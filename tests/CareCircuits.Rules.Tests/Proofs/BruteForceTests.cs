using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tests.Generated;

namespace CareCircuits.Rules.Tests.Proofs;

/// <summary>What is proved agrees with what comes of trying everything.</summary>
public sealed class BruteForceTests
{
    [Theory]
    [InlineData("unique", 1)]
    [InlineData("any", 2)]
    [InlineData("first", 3)]
    [InlineData("first", 4)]
    public void Proofs_agree_with_trying_everything(string policy, int seed)
    {
        var chance = new Chance(seed);
        var (conflicts, nevers, hidden, gaps) = (0, 0, 0, 0);
        for (var round = 0; round < 80; round++)
        {
            var grid = new Grid(chance);
            var set = grid.Set(policy);
            var tried = new Tried(set, grid.All());
            var proofs = set.Proofs;
            var said = string.Join("\n", set.Rules.Select(rule => $"{rule.Name} -> {rule.Outcome}: {rule.Condition}"));

            Assert.False(proofs.IsUndecided, said);
            Assert.Equal(tried.Conflicts, proofs.Conflicts.Select(conflict => $"{conflict.First.Name} {conflict.Second.Name}").Order(StringComparer.Ordinal));
            Assert.Equal(tried.Holding, proofs.Rules.Where(rule => rule.Holds.IsFound).Select(rule => rule.Rule.Name).Order(StringComparer.Ordinal));
            if (policy == "first")
                Assert.True(tried.HoldingFirst.SequenceEqual(proofs.Rules.Where(rule => rule.HoldsFirst.IsFound).Select(rule => rule.Rule.Name).Order(StringComparer.Ordinal)), said);
            Assert.True(tried.HasGap == proofs.Gap.IsFound, said);
            AssertExamples(set, proofs);
            conflicts += proofs.Conflicts.Count;
            nevers += proofs.Rules.Count(rule => rule.NeverHolds);
            hidden += proofs.Rules.Count(rule => rule.IsHidden);
            gaps += proofs.Gap.IsFound ? 1 : 0;
        }

        Assert.True(policy == "first" ? hidden > 5 : conflicts > 20, $"{conflicts} conflicts, {hidden} hidden");
        Assert.True(nevers > 2 && gaps is > 10 and < 80, $"{nevers} never hold, {gaps} gaps");
    }

    // The set itself says of each example what the proof says of it.
    private static void AssertExamples(RuleSet set, RuleSetProofs proofs)
    {
        foreach (var conflict in proofs.Conflicts)
            Assert.True(Truth(set, conflict.First, conflict.Example.Facts) && Truth(set, conflict.Second, conflict.Example.Facts), conflict.Example.ToString());
        foreach (var rule in proofs.Rules.Where(rule => rule.Holds.IsFound))
            Assert.True(Truth(set, rule.Rule, rule.Holds.Example!.Facts));
        if (set.Policy == HitPolicy.First)
            foreach (var rule in proofs.Rules.Where(rule => rule.HoldsFirst.IsFound))
                Assert.Equal(rule.Rule, set.Rules.First(other => Truth(set, other, rule.HoldsFirst.Example!.Facts)));
        foreach (var rule in proofs.Rules.Where(rule => rule.IsHidden))
            Assert.True(Truth(set, rule.HiddenBy!, rule.Holds.Example!.Facts));
        if (proofs.Gap.Example is { } gap)
            Assert.Equal(Verdict.None, set.Evaluate(gap.Facts).Verdict);
    }

    private static bool Truth(RuleSet set, Rule rule, FactSheet facts) => Tried.Value(set, rule, facts) is true;

    /// <summary>What comes of trying every case.</summary>
    private sealed class Tried
    {
        private readonly SortedSet<string> conflicts = new(StringComparer.Ordinal);
        private readonly SortedSet<string> holding = new(StringComparer.Ordinal);
        private readonly SortedSet<string> holdingFirst = new(StringComparer.Ordinal);

        public Tried(RuleSet set, IEnumerable<FactSheet> cases)
        {
            foreach (var facts in cases)
            {
                var held = set.Rules.Where(rule => Value(set, rule, facts) is true).ToList();
                holding.UnionWith(held.Select(rule => rule.Name));
                if (set.Policy is HitPolicy.Unique or HitPolicy.Any)
                    foreach (var one in held)
                        conflicts.UnionWith(held.SkipWhile(other => other != one).Skip(1)
                            .Where(other => set.Policy == HitPolicy.Unique || other.Outcome != one.Outcome).Select(other => $"{one.Name} {other.Name}"));
                holdingFirst.UnionWith(held.Take(1).Select(rule => rule.Name));
                HasGap |= set.Try(facts).Verdict == Verdict.None;
            }
        }

        public IEnumerable<string> Conflicts => conflicts;

        public IEnumerable<string> Holding => holding;

        public IEnumerable<string> HoldingFirst => holdingFirst;

        public bool HasGap { get; }

        public static object? Value(RuleSet set, Rule rule, FactSheet facts) =>
            new CareCircuits.Rules.Expressions.Walker(facts, CareCircuits.Rules.Expressions.DataBinding.Of(set.Data, facts.Data?.Shape).Slots).Run(rule.Condition);
    }
}
