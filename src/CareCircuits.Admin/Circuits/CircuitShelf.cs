using System.Collections.Concurrent;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Care.Circuits;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Circuits;

/// <summary>Published circuit versions as they are looked at. A version never changes, so each is read, checked and drawn once.</summary>
public sealed class CircuitShelf(ICircuitStore store)
{
    private readonly ConcurrentDictionary<(Guid Network, string Circuit, int Version), ShelvedCircuit> circuits = new();

    /// <summary>A version; null where there is none.</summary>
    public async Task<ShelvedCircuit?> FindAsync(Guid network, string circuit, int version, CancellationToken cancellation)
    {
        if (circuits.TryGetValue((network, circuit, version), out var known))
            return known;
        return await store.FindAsync(network, circuit, version, cancellation) is { } published
            ? circuits.GetOrAdd((network, circuit, version), new ShelvedCircuit(CircuitReader.Read(published.Sources), published.PublishedAt))
            : null;
    }
}

/// <summary>One published version with all that was found out about it.</summary>
public sealed class ShelvedCircuit
{
    private readonly ConcurrentDictionary<(string Workflow, string Language), Picture> pictures = new();
    private readonly Lazy<CheckResult> check;

    internal ShelvedCircuit(CircuitReading reading, DateTimeOffset publishedAt, CheckedDirectory? directory = null)
    {
        (Reading, PublishedAt, Circuit) = (reading, publishedAt, Circuit.From(reading));
        check = new(() => CircuitChecks.CheckAll(reading, directory));
    }

    /// <summary>Its files as they were read.</summary>
    public CircuitReading Reading { get; }

    /// <summary>Since when it is published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>The circuit, ready to run.</summary>
    public Circuit Circuit { get; }

    /// <summary>What the checks find in it today.</summary>
    public IReadOnlyList<Finding> Findings => check.Value.Findings;

    /// <summary>What they could not decide in bounded work.</summary>
    public IReadOnlyList<Engine.Checks.OpenQuestion> Open => check.Value.Open;

    /// <summary>Its rehearsals.</summary>
    public IReadOnlyList<Scenario> Scenarios => Reading.Scenarios;

    /// <summary>What came of rehearsing it; null before anyone did. The same for everyone, since neither it nor its rehearsals change.</summary>
    public Rehearsed? Rehearsed { get; set; }

    /// <summary>A workflow as it is drawn in that language.</summary>
    public Picture PictureOf(WorkflowPlan workflow, string language, StepWords words) =>
        pictures.GetOrAdd((workflow.Definition.Id, language), _ => Drawer.Draw(workflow.Definition, words));
}
