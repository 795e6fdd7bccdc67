namespace CareCircuits.Rules.RuleSets;

/// <summary>What a rule set came to. An unknown one still tells, in <see cref="Outcomes"/> and <see cref="Score"/>, what the rules that surely hold gave.</summary>
public readonly struct Evaluation
{
    private readonly HitPolicy policy;
    private readonly Rule[] rules;

    internal Evaluation(Verdict verdict, HitPolicy policy, Rule[] rules) => (Verdict, this.policy, this.rules) = (verdict, policy, rules);

    /// <summary>Hit, none, unknown or error.</summary>
    public Verdict Verdict { get; }

    /// <summary>The one outcome of a hit by first, unique or any; else null.</summary>
    public string? Outcome => Rule?.Outcome;

    /// <summary>The outcomes of the rules that hold, each once, in the order of the rules.</summary>
    public IReadOnlyList<string> Outcomes => Rule?.Alone ?? (Hits == 0 && MoreHits is null ? [] : Gathered());

    /// <summary>The sum of the scores of the rules that hold; 0 unless the policy is <see cref="HitPolicy.Score"/>.</summary>
    public long Score { get; internal init; }

    /// <summary>The rule that decided, by first, unique or any; else null.</summary>
    public Rule? Rule { get; internal init; }

    /// <summary>The rules that surely hold, in order, as far as the policy looked.</summary>
    public IReadOnlyList<Rule> Held => [.. Holding()];

    /// <summary>What went wrong, in plain words; null unless the verdict is <see cref="Verdict.Error"/>.</summary>
    public string? Error { get; internal init; }

    internal ulong Hits { get; init; }

    internal ulong[]? MoreHits { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new object?[]
    {
        Verdict, Outcomes.Count == 0 ? null : string.Join(", ", Outcomes), policy == HitPolicy.Score ? Score : null, Error,
    }.Where(part => part is not null));

    private List<string> Gathered()
    {
        var outcomes = new List<string>();
        foreach (var rule in Holding())
        {
            if (rule.Outcome is { } outcome && !outcomes.Contains(outcome))
                outcomes.Add(outcome);
        }

        return outcomes;
    }

    private List<Rule> Holding()
    {
        var held = new List<Rule>();
        for (var i = 0; i < rules?.Length; i++)
        {
            if (((MoreHits is null ? Hits >> i : MoreHits[i >> 6] >> (i & 63)) & 1) != 0)
                held.Add(rules[i]);
        }

        return held;
    }
}
