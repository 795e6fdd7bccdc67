namespace CareCircuits.Rules.RuleSets;

/// <summary>What a rule set came to. An unknown one still tells, in <see cref="Outcomes"/> and <see cref="Score"/>, what the rules that surely hold gave.</summary>
public readonly record struct Evaluation
{
    /// <summary>Hit, none, unknown or error.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The one outcome of a hit by first, unique or any; else null.</summary>
    public string? Outcome => throw new NotSupportedException();

    /// <summary>The outcomes of the rules that hold, each once, in the order of the rules.</summary>
    public IReadOnlyList<string> Outcomes => throw new NotSupportedException();

    /// <summary>The sum of the scores of the rules that hold; 0 unless the policy is <see cref="HitPolicy.Score"/>.</summary>
    public long Score { get; init; }

    /// <summary>The rule that decided, by first, unique or any; else null.</summary>
    public Rule? Rule { get; init; }

    /// <summary>What went wrong, in plain words; null unless the verdict is <see cref="Verdict.Error"/>.</summary>
    public string? Error { get; init; }
}
