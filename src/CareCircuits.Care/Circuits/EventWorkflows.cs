using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Circuits;

/// <summary>A workflow that an event starts, in one version of a circuit.</summary>
/// <param name="Circuit">The circuit version.</param>
/// <param name="Plan">The workflow.</param>
/// <param name="IsCurrent">Whether new enrolments take this version.</param>
public sealed record StartedWorkflow(Circuit Circuit, WorkflowPlan Plan, bool IsCurrent)
{
    /// <summary>The circuit's id.</summary>
    public string CircuitId => Circuit.Definition.Id;

    /// <summary>The version.</summary>
    public int Version => Circuit.Definition.Version;

    /// <summary>The workflow's id.</summary>
    public string Workflow => Plan.Definition.Id;
}

/// <summary>Finds what an event starts, whichever circuits a network has: screens are about an event, and never about one circuit.</summary>
public sealed class EventWorkflows(ICircuitStore store, CircuitLibrary library)
{
    /// <summary>The workflows that start on <paramref name="event"/>, those of current versions first, then the youngest version first.</summary>
    public async Task<IReadOnlyList<StartedWorkflow>> StartingOnAsync(Guid network, string @event, CancellationToken cancellation)
    {
        List<StartedWorkflow> found = [];
        foreach (var versions in (await store.ListAsync(network, cancellation).ConfigureAwait(false)).GroupBy(version => version.Id))
        {
            var current = versions.Where(version => !version.IsRetired).Select(version => version.Version).DefaultIfEmpty().Max();
            foreach (var version in versions.OrderByDescending(version => version.Version))
            {
                var circuit = await library.FindAsync(network, version.Id, version.Version, cancellation).ConfigureAwait(false);
                found.AddRange(circuit.InOrder.Where(plan => plan.Definition.StartsOn == @event).Select(plan => new StartedWorkflow(circuit, plan, version.Version == current)));
            }
        }

        return [.. found.OrderByDescending(workflow => workflow.IsCurrent)];
    }
}
