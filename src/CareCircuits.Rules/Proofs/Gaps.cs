using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Proofs;

/// <summary>Looks for cases that rules or conditions leave open where they are used: with the data of that workflow.</summary>
public static class Gaps
{
    private const int MostSteps = 40_000;

    /// <summary>Whether there is a case in which no rule holds and none is unknown, with data of this shape, of which some surely have a value.</summary>
    public static Proof Of(RuleSet set, DataShape data, IReadOnlySet<string> surelyKnown)
    {
        // Whoever uses the set knows at least as much as it asks for: what no case leaves open is open nowhere.
        if (set.IsBroken || set.Proofs.Gap.State == ProofState.Excluded || set.Data.Members.Count == 0)
            return set.IsBroken ? Proof.Undecided : set.Proofs.Gap;
        var blank = CaseSheet.Blank(set.Facts, data);
        var source = new Source(blank, set.Data);
        return Look([.. set.Counting.Select(rule => rule.Condition)], source, surelyKnown, sheet => set.Try(sheet).Verdict == Verdict.None);
    }

    /// <summary>Whether there is a case in which all these conditions of a workflow fail.</summary>
    public static Proof Of(IReadOnlyList<Expression> conditions, DataShape data, IReadOnlySet<string> surelyKnown)
    {
        var blank = CaseSheet.Blank(ExpressionScope.Workflow(data).Facts, data);
        return Look(
            [.. conditions.Select(condition => condition.Term)], new Source(blank, data), surelyKnown,
            sheet => conditions.All(condition => condition.Walk(sheet).IsFalse));
    }

    private static Proof Look(IReadOnlyList<Term> conditions, Source source, IReadOnlySet<string> surelyKnown, Func<FactSheet, bool> test)
    {
        var space = new CaseSpace(source.Sheet, surelyKnown, MostSteps);
        var demands = conditions.Select(condition => new Demand(space.Take(condition, source), Answers.False)).ToList();
        return space.Find(demands, test);
    }
}
