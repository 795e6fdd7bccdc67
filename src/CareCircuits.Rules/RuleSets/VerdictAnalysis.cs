using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Tells by the types whether a rule set can come to unknown.</summary>
internal static class VerdictAnalysis
{
    public static bool MayBeUnknown(RuleSet set, IReadOnlySet<string> dataSurelyKnown)
    {
        var conditions = set.Counting.Select(rule => rule.Condition).ToList();
        return Knowledge.About(conditions, dataSurelyKnown).Any(knowledge => MayBeUnknown(set, new Possibilities(knowledge)));
    }

    private static bool MayBeUnknown(RuleSet set, Possibilities possibilities)
    {
        if (set.Policy != HitPolicy.First)
            return set.Counting.Any(rule => possibilities.Of(rule.Condition).HasFlag(Possible.Unknown));

        // The ways through the rules so far, each by what is left open: nothing, or the one outcome of all unknown rules.
        var ways = new HashSet<string?> { null };
        foreach (var rule in set.Counting)
        {
            var possible = possibilities.Of(rule.Condition);
            var outcome = rule.Outcome ?? "";
            if (possible.HasFlag(Possible.True) && ways.Any(open => open is not null && open != outcome))
                return true;
            var after = possible.HasFlag(Possible.False) ? ways.ToHashSet() : [];
            if (possible.HasFlag(Possible.Unknown))
            {
                // Two that differ stay unknown, whatever comes; unless something else fails.
                if (ways.Any(open => open is not null && open != outcome))
                    return true;
                after.Add(outcome);
            }

            ways = after;
            // Some rule before here surely holds.
            if (ways.Count == 0)
                return false;
        }

        return ways.Any(open => open is not null);
    }
}
