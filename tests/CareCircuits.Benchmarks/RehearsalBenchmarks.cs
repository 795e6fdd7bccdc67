using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Benchmarks;

/// <summary>The scenarios of the shipped circuit, played in virtual time.</summary>
[MemoryDiagnoser]
public class RehearsalBenchmarks
{
    private readonly CircuitReading reading = CircuitReader.Read(ShippedCircuit.Read());
    private readonly Circuit circuit;
    private int next;

    public RehearsalBenchmarks()
    {
        circuit = Circuit.From(reading);
        if (reading.Scenarios.Select(scenario => Rehearsal.Run(circuit, scenario)).FirstOrDefault(result => !result.Passed) is { } failed)
            throw new InvalidOperationException($"{failed.Id}: {string.Join("; ", failed.Failures)}");
    }

    /// <summary>How many scenarios there are.</summary>
    public int Count => reading.Scenarios.Count;

    /// <summary>One scenario, each in turn.</summary>
    [Benchmark]
    public bool RehearseOne() => Rehearsal.Run(circuit, reading.Scenarios[next++ % Count]).Passed;
}
