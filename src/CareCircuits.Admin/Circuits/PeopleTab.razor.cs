using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>How many people are at which step now: numbers, never names.</summary>
public sealed partial class PeopleTab
{
    /// <summary>The circuit version.</summary>
    [Parameter]
    [EditorRequired]
    public required ShelvedCircuit Shelved { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>How many people are at each step.</summary>
    [Parameter]
    public IReadOnlyList<StepCount> Counts { get; set; } = [];

    /// <summary>How many people something is under way for.</summary>
    [Parameter]
    public int People { get; set; }

    private int Most => Counts.Max(count => count.Count);

    /// <summary>By workflow in the order of the circuit, by step in the order of the workflow.</summary>
    private IEnumerable<(string Workflow, IReadOnlyList<(string Step, string Title, int Count)> Lines)> Groups =>
        from plan in Shelved.Circuit.InOrder
        let counts = Counts.Where(count => count.Workflow == plan.Definition.Id).ToDictionary(count => count.Step, count => count.Count)
        where counts.Count > 0
        select (plan.Definition.Id, (IReadOnlyList<(string, string, int)>)
            [.. Engine.Flow.Ways.StepsOf(plan.Definition).Where(step => counts.ContainsKey(step.Id)).Select(step => (step.Id, Words.Title(step), counts[step.Id]))]);
}
