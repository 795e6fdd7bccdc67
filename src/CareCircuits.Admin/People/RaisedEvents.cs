using CareCircuits.Admin.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.People;

/// <summary>What can sensibly be reported of someone now: what starts something that does not run yet, and what somebody waits for.</summary>
public static class RaisedEvents
{
    /// <summary>The events in the order of the circuit; built-in ones have ways of their own.</summary>
    public static IReadOnlyList<EventDefinition> Now(Circuit circuit, Enrolment state)
    {
        HashSet<string> sensible = [];
        foreach (var plan in circuit.InOrder)
        {
            var running = state.Running.Where(instance => instance.Workflow == plan.Definition.Id).ToList();
            if (plan.Definition.StartsOn is { } start && (running.Count == 0 || !plan.Definition.Once))
                sensible.Add(start);
            var steps = running.SelectMany(instance => instance.Stays).Select(stay => stay.Step).ToHashSet();
            sensible.UnionWith(HandledEvent.Now(circuit, plan, steps).Select(handled => handled.Event.Id));
        }

        return [.. circuit.Definition.Events.Where(known => sensible.Contains(known.Id))];
    }
}
