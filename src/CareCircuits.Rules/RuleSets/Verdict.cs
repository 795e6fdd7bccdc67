namespace CareCircuits.Rules.RuleSets;

/// <summary>What an evaluation of a rule set came to.</summary>
public enum Verdict
{
    /// <summary>A rule holds.</summary>
    Hit,

    /// <summary>No rule holds.</summary>
    None,

    /// <summary>A fact that would decide is missing. Never read as "no".</summary>
    Unknown,

    /// <summary>It could not be computed, or rules that hold contradict each other. Never read as "no".</summary>
    Error,
}
