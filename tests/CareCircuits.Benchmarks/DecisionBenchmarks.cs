using BenchmarkDotNet.Attributes;
using CareCircuits.Benchmarks.Samples;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Benchmarks;

/// <summary>One signal decided in memory.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly Dictionary<string, object?> Nothing = [];

    private readonly Circuit circuit = Circuit.From(CircuitReader.Read(SampleCircuit.WithSteps(200)));
    private readonly Situation situation = new()
    {
        Person = new PersonFacts { Age = 42, Housing = "stable", Commune = "Verviers", Languages = ["fr"], AdmissionsLastYear = 1, Insured = true },
    };

    private readonly Enrolment called;
    private readonly Enrolment visiting;
    private readonly Signal.Completed reached;
    private readonly Signal.Completed met;
    private readonly Signal.Due reminder;
    private readonly DateTimeOffset remindAt;

    public DecisionBenchmarks()
    {
        var begun = new Signal.Happened("sample.begun", new Dictionary<string, object?> { ["waitingDays"] = 3L });
        called = Decide(new Enrolment { Id = "sample" }, begun, Begin);
        var call = Only(called);
        reached = new Signal.Completed(call.Entry, "done", new Dictionary<string, object?> { ["danger"] = "none" });
        (reminder, remindAt) = (new Signal.Due(call.Entry, call.Timers[0].Kind, call.Timers[0].Index), call.Timers[0].At);

        // A danger leads past rules and search, by a message, to a wait; when that is over, to the visit.
        var danger = new Signal.Completed(call.Entry, "done", new Dictionary<string, object?> { ["danger"] = "high" });
        visiting = Decide(Decide(called, danger, Begin), new Signal.Happened("person.called", Nothing), Begin);
        met = new Signal.Completed(Only(visiting).Entry, "done", Nothing);
    }

    /// <summary>A task is done and the next one is given, with its due moment, reminders and escalation.</summary>
    [Benchmark]
    public object CompleteATask() => Decider.Decide(circuit, visiting, met, situation, Begin);

    /// <summary>The same with a form, two decisions by rules and a computed datum on the way.</summary>
    [Benchmark]
    public object CompleteATaskAndDecideByRules() => Decider.Decide(circuit, called, reached, situation, Begin);

    [Benchmark]
    public object Remind() => Decider.Decide(circuit, called, reminder, situation, remindAt);

    private Enrolment Decide(Enrolment enrolment, Signal signal, DateTimeOffset now) =>
        Decider.Decide(circuit, enrolment, signal, situation, now) is Outcome<Decision>.Accepted(var decision)
            ? decision.After
            : throw new InvalidOperationException("The sample's signal was refused.");

    private static Stay Only(Enrolment enrolment) => enrolment.Instances.Single().Stays.Single();
}
