using System.Collections.Frozen;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Proofs;

/// <summary>Asks of one rule set what can contradict, what can never be, and what is left open.</summary>
internal sealed class SetProver
{
    private const int MostSteps = 150_000;

    private readonly RuleSet set;
    private readonly CaseSpace space;
    private readonly List<(Rule Rule, Demand Holds, Demand DoesNot, Demand Fails)> rules;
    private readonly int[] slots;

    private SetProver(RuleSet set)
    {
        this.set = set;
        var blank = CaseSheet.Blank(set.Facts, set.Data);
        var source = new Source(blank, set.Data);
        slots = source.Slots;
        space = new CaseSpace(blank, FrozenSet<string>.Empty, MostSteps);
        rules = [.. set.Counting.Where(rule => !IsBroken(rule)).Select(rule => (rule, space.Take(rule.Condition, source)))
            .Select(taken => (taken.rule, new Demand(taken.Item2, Answers.True), new Demand(taken.Item2, Answers.Any & ~Answers.True), new Demand(taken.Item2, Answers.False)))];
    }

    public static RuleSetProofs Prove(RuleSet set)
    {
        var prover = new SetProver(set);
        var open = new List<OpenConflict>();
        return new RuleSetProofs
        {
            Rules = [.. prover.rules.Select((_, number) => prover.ProveRule(number))],
            Gap = prover.Gap(),
            Conflicts = prover.Conflicts(open),
            OpenConflicts = open,
        };
    }

    private static bool IsBroken(Rule rule) => TermWalk.All(rule.Condition).OfType<BrokenTerm>().Any();

    private RuleProof ProveRule(int number)
    {
        var (rule, holds, _, _) = rules[number];
        if (set.Policy != HitPolicy.First)
        {
            var proof = space.Find([holds], sheet => Holds(rule, sheet));
            return new RuleProof(rule, proof, proof, null);
        }

        // Where an earlier rule is only unknown, it does not take the place of this one.
        var before = rules.Take(number).ToList();
        var first = space.Find(
            [holds, .. before.Select(other => other.DoesNot)],
            sheet => Holds(rule, sheet) && !before.Exists(other => Holds(other.Rule, sheet)));
        var alone = first.IsFound ? first : space.Find([holds], sheet => Holds(rule, sheet));
        var hiding = first.IsFound || alone.Example is not { } example ? null : before.Find(other => Holds(other.Rule, example.Facts)).Rule;
        return new RuleProof(rule, alone, first, hiding);
    }

    private Proof Gap() => set.IsBroken
        ? Proof.Undecided
        : space.Find([.. rules.Select(rule => rule.Fails)], sheet => set.Try(sheet).Verdict == Verdict.None);

    private List<RuleConflict> Conflicts(List<OpenConflict> open)
    {
        var found = new List<RuleConflict>();
        if (set.Policy is not (HitPolicy.Unique or HitPolicy.Any))
            return found;
        for (var second = 1; second < rules.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (rules[first].Rule, rules[second].Rule);
                if (set.Policy == HitPolicy.Any && one.Outcome == other.Outcome)
                    continue;
                var proof = space.Find([rules[first].Holds, rules[second].Holds], sheet => Holds(one, sheet) && Holds(other, sheet));
                if (proof.Example is { } example)
                    found.Add(new RuleConflict(one, other, example));
                else if (proof.State == ProofState.Undecided)
                    open.Add(new OpenConflict(one, other));
            }
        }

        return found;
    }

    private bool Holds(Rule rule, FactSheet sheet) => new Walker(sheet, slots).Run(rule.Condition) is true;
}
