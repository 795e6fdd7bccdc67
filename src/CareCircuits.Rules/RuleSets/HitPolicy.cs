namespace CareCircuits.Rules.RuleSets;

/// <summary>What it means when more than one rule holds.</summary>
public enum HitPolicy
{
    /// <summary>The first rule that holds decides.</summary>
    First,

    /// <summary>At most one rule may hold; two are an error.</summary>
    Unique,

    /// <summary>All rules that hold must agree; else it is an error.</summary>
    Any,

    /// <summary>All outcomes, each once, in order.</summary>
    Collect,

    /// <summary>The sum of the scores of the rules that hold.</summary>
    Score,
}
