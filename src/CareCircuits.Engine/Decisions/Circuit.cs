using System.Collections.Frozen;
using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Decisions;

/// <summary>One circuit version made ready to run: names looked up, expressions read, rule sets at hand. Immutable; share it.</summary>
public sealed class Circuit
{
    private readonly FrozenDictionary<string, WorkflowPlan[]> startingOn;

    private Circuit(CircuitDefinition definition, CircuitClock clock, List<WorkflowPlan> workflows, IReadOnlyDictionary<string, RuleSet> ruleSets)
    {
        Definition = definition;
        Clock = clock;
        InOrder = workflows;
        Workflows = workflows.ToFrozenDictionary(plan => plan.Definition.Id);
        RuleSets = ruleSets.ToFrozenDictionary();
        Events = BuiltInEvents.All.Concat(definition.Events).DistinctBy(@event => @event.Id).ToFrozenDictionary(@event => @event.Id);
        Purposes = definition.Purposes.DistinctBy(purpose => purpose.Id).ToFrozenDictionary(purpose => purpose.Id);
        startingOn = workflows
            .Where(plan => plan.Definition.StartsOn is not null)
            .GroupBy(plan => plan.Definition.StartsOn!)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>What it is for.</summary>
    public CircuitDefinition Definition { get; }

    /// <summary>How it counts time.</summary>
    public CircuitClock Clock { get; }

    /// <summary>Its workflows, in the order of the circuit.</summary>
    public IReadOnlyList<WorkflowPlan> InOrder { get; }

    /// <summary>Its workflows by id.</summary>
    public FrozenDictionary<string, WorkflowPlan> Workflows { get; }

    /// <summary>Its rule sets by id.</summary>
    public FrozenDictionary<string, RuleSet> RuleSets { get; }

    /// <summary>Its events by id, the built-in ones included.</summary>
    public FrozenDictionary<string, EventDefinition> Events { get; }

    /// <summary>Its purposes by id.</summary>
    public FrozenDictionary<string, PurposeDefinition> Purposes { get; }

    /// <summary>
    /// Makes a circuit that was read ready to run. A fault in it that the checks would find is met as an incident when a person comes there,
    /// so a draft can be rehearsed before it is clean. <paramref name="reading"/> must have a definition.
    /// </summary>
    public static Circuit From(CircuitReading reading)
    {
        var definition = reading.Definition ?? throw new ArgumentException("The circuit could not be read.", nameof(reading));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(definition.TimeZone, out var zone))
            zone = TimeZoneInfo.Utc;
        var clock = new CircuitClock(zone, WorkingCalendar.Find(definition.Calendar) ?? WorkingCalendar.Belgium);
        return new Circuit(definition, clock, [.. reading.Workflows.Select(workflow => new WorkflowPlan(workflow))], reading.RuleSets);
    }

    /// <summary>The workflows that start on <paramref name="event"/>, in the order of the circuit.</summary>
    internal ReadOnlySpan<WorkflowPlan> StartingOn(string @event) => startingOn.GetValueOrDefault(@event);
}
