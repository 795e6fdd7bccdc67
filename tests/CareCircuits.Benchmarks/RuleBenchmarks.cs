using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Benchmarks;

/// <summary>A ten-rule set: evaluated, explained, loaded.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly RuleSet set;
    private readonly FactSheet facts;
    private int number;

    public RuleBenchmarks()
    {
        set = TenRules.Load(TenRules.Bytes);
        facts = TenRules.FactsFor(set);
        if (set.Evaluate(facts) is not { Verdict: Verdict.Hit, Rule.Name: "everybody-else" })
            throw new InvalidOperationException("The sample no longer looks at all ten rules.");
    }

    [Benchmark]
    public Verdict Evaluate() => set.Evaluate(facts).Verdict;

    [Benchmark]
    public Verdict Explain() => set.Explain(facts).Evaluation.Verdict;

    [Benchmark]
    public string ExplainInWords() => set.Explain(facts).ToText("en");

    [Benchmark]
    public Verdict LoadAndEvaluate() => TenRules.Load(TenRules.Variant(number++)).Evaluate(facts).Verdict;

    [Benchmark]
    public Verdict LoadCompileAndEvaluate()
    {
        var loaded = TenRules.Load(TenRules.Variant(number++));
        loaded.Compile();
        return loaded.Evaluate(facts).Verdict;
    }
}
