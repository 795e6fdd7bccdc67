using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Running;

/// <summary>An event that a run waits for, or handles, where it is now.</summary>
/// <param name="Event">The event.</param>
/// <param name="Ends">Whether nobody has anything to do in this run afterwards.</param>
internal sealed record HandledEvent(EventDefinition Event, bool Ends)
{
    /// <summary>The events of the circuit that move a run that stands at these steps, in the order in which the circuit declares them.</summary>
    public static IReadOnlyList<HandledEvent> Now(Circuit circuit, WorkflowPlan plan, IReadOnlyCollection<string> steps)
    {
        if (steps.Count == 0)
            return [];

        // Who stands inside a branch stands at its parallel step, too.
        var ways = plan.Steps.Values
            .Where(step => steps.Contains(step.Definition.Id) || (step.Definition is ParallelStep parallel && steps.Any(at => IsInside(parallel, at))))
            .SelectMany(step => Ways.Of(step.Definition))
            .Where(way => way.Kind is WayKind.Event or WayKind.On)
            .Concat(Ways.OnOf(plan.Definition))
            .ToList();
        return
        [
            .. circuit.Definition.Events
                .Select(@event => (Event: @event, Way: ways.Find(way => way.Name == @event.Id)))
                .Where(handled => handled.Way is not null)
                .Select(handled => new HandledEvent(handled.Event, IsOverAfter(plan, handled.Way!.Target))),
        ];
    }

    private static bool IsInside(IRegion region, string step) =>
        region.Steps.Any(inside => inside.Id == step || (inside is ParallelStep parallel && IsInside(parallel, step)));

    private static bool IsInside(ParallelStep parallel, string step) => parallel.Branches.Any(branch => IsInside(branch, step));

    /// <summary>Whether no step can be reached from there at which someone would wait.</summary>
    private static bool IsOverAfter(WorkflowPlan plan, string target)
    {
        HashSet<string> passed = [];
        var ahead = new Queue<string>([target]);
        while (ahead.TryDequeue(out var at))
        {
            if (!passed.Add(at) || plan.Steps.GetValueOrDefault(at)?.Definition is not { } step)
                continue;
            if (step is TaskStep or WaitStep or ReferStep or AssignStep or ParallelStep or RunStep { Wait: true })
                return false;
            foreach (var way in Ways.Of(step))
                ahead.Enqueue(way.Target);
        }

        return true;
    }
}
