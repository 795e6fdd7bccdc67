using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Proofs;

/// <summary>Two rules that can both hold where that is an error, with a case.</summary>
public sealed record RuleConflict(Rule First, Rule Second, CaseExample Example);

/// <summary>Two rules of which it cannot be told in bounded work whether they contradict one another.</summary>
public sealed record OpenConflict(Rule First, Rule Second);

/// <summary>What can become of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Holds">Whether there is a case in which it holds.</param>
/// <param name="HoldsFirst">In a <c>first</c> set: whether there is a case in which it holds and no earlier one does. Else the same as <paramref name="Holds"/>.</param>
/// <param name="HiddenBy">Where there is none: an earlier rule that holds too in the example of <paramref name="Holds"/>.</param>
public sealed record RuleProof(Rule Rule, Proof Holds, Proof HoldsFirst, Rule? HiddenBy)
{
    /// <summary>Whether it can never hold.</summary>
    public bool NeverHolds => Holds.State == ProofState.Excluded;

    /// <summary>Whether it can hold, but never without an earlier one.</summary>
    public bool IsHidden => Holds.IsFound && HoldsFirst.State == ProofState.Excluded;
}

/// <summary>All that can be proved about the rules of one set, whoever uses it. Every example was evaluated.</summary>
public sealed record RuleSetProofs
{
    /// <summary>The pairs of rules that can contradict one another, in the order of the rules.</summary>
    public required IReadOnlyList<RuleConflict> Conflicts { get; init; }

    /// <summary>The pairs of which that cannot be told.</summary>
    public required IReadOnlyList<OpenConflict> OpenConflicts { get; init; }

    /// <summary>What can become of each rule that counts and could be read.</summary>
    public required IReadOnlyList<RuleProof> Rules { get; init; }

    /// <summary>Whether there is a case in which no rule holds and none is unknown. Undecided where a rule could not be read.</summary>
    public required Proof Gap { get; init; }

    /// <summary>Whether something cannot be told in bounded work.</summary>
    public bool IsUndecided => OpenConflicts.Count > 0 || Gap.State == ProofState.Undecided
        || Rules.Any(rule => rule.Holds.State == ProofState.Undecided || rule.HoldsFirst.State == ProofState.Undecided);
}
