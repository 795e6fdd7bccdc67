namespace CareCircuits.Rules.Proofs;

/// <summary>Whether there is a case of some kind.</summary>
public enum ProofState
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>There is none: all that make a difference were gone through.</summary>
    Excluded,

    /// <summary>None was found, and not all could be gone through. Never read as "there is none".</summary>
    Undecided,
}

/// <summary>The answer to whether there is a case of some kind, with one where there is.</summary>
public sealed record Proof(ProofState State, CaseExample? Example)
{
    /// <summary>There surely is none.</summary>
    public static Proof Excluded { get; } = new(ProofState.Excluded, null);

    /// <summary>It cannot be told in bounded work.</summary>
    public static Proof Undecided { get; } = new(ProofState.Undecided, null);

    /// <summary>Whether there is one.</summary>
    public bool IsFound => State == ProofState.Found;
}
