using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Benchmarks;

/// <summary>A circuit of two hundred steps, read and checked from its text, as while somebody types.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CircuitSources sources = SampleCircuit.WithSteps(200);
    private readonly CircuitSources hugeSources = SampleCircuit.WithSteps(10_000);

    public CheckBenchmarks()
    {
        if (CircuitChecks.Check(CircuitReader.Read(sources)) is { Count: > 0 } findings)
            throw new InvalidOperationException(string.Join(Environment.NewLine, findings));
    }

    [Benchmark]
    public int ReadAndCheck() => CircuitChecks.Check(CircuitReader.Read(sources)).Count;

    /// <summary>Fifty times as many steps: near fifty times as long, where checks are linear.</summary>
    [Benchmark]
    public int ReadAndCheckTenThousandSteps() => CircuitChecks.Check(CircuitReader.Read(hugeSources)).Count;

    [Benchmark]
    public int Read() => CircuitReader.Read(sources).Findings.Count;
}
