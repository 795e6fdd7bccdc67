using System.Runtime.CompilerServices;

namespace CareCircuits.Rules.RuleSets;

/// <summary>
/// Takes down which rules hold and which are unknown, and knows by the hit policy when to stop and what it all comes to. Both evaluators
/// report to it, so they cannot disagree about policies. A struct, so that an evaluation allocates nothing. Its methods are called, not
/// copied into each rule: a compiled set would take the runtime twice as long to get ready.
/// </summary>
internal struct Ledger(HitPolicy policy, Rule[] rules)
{
    // One bit a rule; only sets of more than 64 rules need the array.
    private readonly ulong[]? more = rules.Length > 64 ? new ulong[(rules.Length + 63) / 64] : null;
    private ulong hits;
    private int winner = -1;
    private bool unknown;
    private bool mixed;
    private string? pending;
    private long score;
    private string? error;

    /// <summary>A rule holds. True where no other needs to be looked at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Hit(int rule)
    {
        if (winner >= 0 && policy == HitPolicy.Unique)
            return Refuse($"Two rules hold where only one may: {rules[winner].Name} and {rules[rule].Name}.");
        if (winner >= 0 && policy == HitPolicy.Any && rules[winner].Outcome != rules[rule].Outcome)
            return Refuse($"Two rules that hold do not agree: {rules[winner].Name} and {rules[rule].Name}.");

        if (more is null)
            hits |= 1UL << rule;
        else
            more[rule >> 6] |= 1UL << (rule & 63);
        if (winner < 0)
            winner = rule;
        score += policy == HitPolicy.Score ? rules[rule].Score : 0;
        return policy == HitPolicy.First;
    }

    /// <summary>Whether a rule holds is not known. True where no other needs to be looked at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Unknown(int rule)
    {
        mixed |= unknown && pending != rules[rule].Outcome;
        pending = rules[rule].Outcome;
        unknown = true;
        return false;
    }

    /// <summary>A rule could not be computed: nothing else matters any more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Fail(int rule, string why) => Refuse($"{rules[rule].Name}: {why}");

    public readonly Evaluation Close() => error is not null
        ? new Evaluation(Verdict.Error, policy, rules) { Error = error }
        : new Evaluation(Verdict, policy, rules)
        {
            Rule = Verdict == Verdict.Hit && policy <= HitPolicy.Any ? rules[winner] : null,
            Score = score,
            Hits = hits,
            MoreHits = more,
        };

    private bool Refuse(string why)
    {
        error = why;
        return true;
    }

    // By `first`, what is unknown does not matter where it could only lead to the same outcome.
    private readonly Verdict Verdict => (unknown, winner) switch
    {
        (true, >= 0) when policy == HitPolicy.First && !mixed && pending == rules[winner].Outcome => Verdict.Hit,
        (true, _) => Verdict.Unknown,
        (false, < 0) => Verdict.None,
        _ => Verdict.Hit,
    };
}
