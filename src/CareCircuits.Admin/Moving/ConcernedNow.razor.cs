using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Comparison;
using CareCircuits.Engine.Reading;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>Whom a change touches: how many people are in the version that is changed, and how many of them stand at a step that changes or goes.</summary>
public sealed partial class ConcernedNow(IInstances instances)
{
    private int people;
    private IReadOnlyList<(StepCount Count, string Step)> touched = [];
    private (CircuitReading, CircuitReading)? looked;

    /// <summary>Who is at work.</summary>
    [CascadingParameter]
    public required Desk Desk { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required string Circuit { get; set; }

    /// <summary>The published version that is changed.</summary>
    [Parameter]
    [EditorRequired]
    public required int Version { get; set; }

    /// <summary>As that version is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitReading Before { get; set; }

    /// <summary>As it becomes.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitReading After { get; set; }

    /// <summary>The words of the former.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (looked == (Before, After))
            return;
        looked = (Before, After);
        var changed = CircuitComparison.Between(Before, After).Changes.Where(change => change.Kind != ChangeKind.Text && change.Step is not null)
            .Select(change => (change.Workflow, change.Step)).ToHashSet();
        var counts = await instances.CountsByStepAsync(Desk.Network, Circuit, Version, CancellationToken.None);
        touched = [.. counts.Where(count => changed.Contains((count.Workflow, count.Step))).OrderByDescending(count => count.Count).Select(count => (count, Words.StepTitle(count.Step)))];
        people = (await instances.PeopleByVersionAsync(Desk.Network, CancellationToken.None)).Where(count => count.Circuit == Circuit && count.Version == Version).Sum(count => count.People);
    }
}
