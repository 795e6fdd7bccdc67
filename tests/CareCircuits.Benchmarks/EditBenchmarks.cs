using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Benchmarks;

/// <summary>One edit of a workflow of two hundred steps, alone and with the check that follows it while somebody designs.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private static readonly ArrowPlace Arrow = new("b7-notify", WayKind.Next);
    private readonly DraftFiles draft = Value(Beginning.NextVersion(SampleCircuit.WithSteps(200)));

    [Benchmark]
    public int Insert() => Inserted().Texts.Count;

    [Benchmark]
    public int Rename() => Value(StepEdits.Rename(draft, "long", "b9-call", "b9-ring")).Texts.Count;

    [Benchmark]
    public int InsertAndCheck() => CircuitChecks.Check(CircuitReader.Read(Inserted().Sources)).Count;

    private DraftFiles Inserted() => Value(StepEdits.Insert(draft, "long", Palette.Contact, Arrow));

    private static DraftFiles Value(Outcome<DraftFiles> outcome) =>
        outcome is Outcome<DraftFiles>.Accepted(var value) ? value : throw new InvalidOperationException(outcome.ToString());
}
