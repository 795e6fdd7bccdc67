using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Evaluates one rule set: by walking over it the first few times, and compiled when it turns out to be used often.</summary>
internal sealed class SetRunner(RuleSet set)
{
    // The first compilation in a process takes longer than hundreds of walks.
    private const int WalksBeforeCompiling = 32;

    private readonly DataBindings bindings = new(set.Data);
    private CompiledSet? compiled;
    private int walks;

    public Evaluation Run(FactSheet facts)
    {
        var run = compiled;
        if (run is null && ++walks > WalksBeforeCompiling)
            run = Compile();
        if (run is null)
            return Walk(facts);

        var ledger = new Ledger(set.Policy, set.Counting);
        run(facts, bindings.SlotsFor(facts.Data?.Shape), ref ledger);
        return ledger.Close();
    }

    /// <summary>Compiles it, where it is not too large for that.</summary>
    public CompiledSet? Compile() => compiled ??= SetCompiler.Compile(set);

    /// <summary>Evaluates it by walking over its terms.</summary>
    public Evaluation Walk(FactSheet facts, IReadOnlyDictionary<string, bool>? supposed = null) =>
        Walk(new Walker(facts, bindings.SlotsFor(facts.Data?.Shape)) { Supposed = supposed }, null);

    public Explanation Explain(FactSheet facts)
    {
        var trail = new Trail();
        var steps = new ExplainedTerm?[set.Counting.Length];
        var evaluation = Walk(new Walker(facts, bindings.SlotsFor(facts.Data?.Shape), trail), (rule, value) =>
        {
            var parts = trail.Take(0);
            steps[rule] = parts.Length == 1 ? parts[0] : new ExplainedTerm(set.Counting[rule].Condition, value, parts);
        });
        return new Explanation(set, facts, evaluation, steps);
    }

    private Evaluation Walk(Walker walker, Action<int, object?>? after)
    {
        var ledger = new Ledger(set.Policy, set.Counting);
        for (var rule = 0; rule < set.Counting.Length; rule++)
        {
            var value = walker.Run(set.Counting[rule].Condition);
            after?.Invoke(rule, value);
            var done = value switch
            {
                null => ledger.Unknown(rule),
                true => ledger.Hit(rule),
                false => false,
                _ => ledger.Fail(rule, walker.Error!),
            };
            if (done)
                break;
        }

        return ledger.Close();
    }
}
