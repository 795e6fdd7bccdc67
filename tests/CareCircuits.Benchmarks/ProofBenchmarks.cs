using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Rules.Proofs;

namespace CareCircuits.Benchmarks;

/// <summary>Fifty rules over eight facts: what can contradict, what never holds, what is left open. Each set is read anew, which is part of the time.</summary>
[MemoryDiagnoser]
public class ProofBenchmarks
{
    private int number;

    [Benchmark]
    public RuleSetProofs Unique() => FiftyRules.Load("unique", number++ % 7).Proofs;

    [Benchmark]
    public RuleSetProofs First() => FiftyRules.Load("first", number++ % 7).Proofs;
}
