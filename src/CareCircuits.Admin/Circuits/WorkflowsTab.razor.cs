using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>One workflow, drawn and as an outline, which both do the same; a step that is chosen shows what it is beside them.</summary>
public sealed partial class WorkflowsTab(Reader reader, NavigationManager navigation)
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

    /// <summary>The workflow that is shown.</summary>
    [Parameter]
    public WorkflowPlan? Workflow { get; set; }

    /// <summary>The step that is chosen.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>The steps of a way that is lit.</summary>
    [Parameter]
    public IReadOnlyList<string> Path { get; set; } = [];

    /// <summary>How many people are at each step now.</summary>
    [Parameter]
    public IReadOnlyList<StepCount> Counts { get; set; } = [];

    private StepDefinition? Selected => Step is null ? null : Workflow!.Steps.GetValueOrDefault(Step)?.Definition;

    private Picture Picture => Shelved.PictureOf(Workflow!, reader.Language, Words);

    /// <summary>This page at its drawing: on a narrow screen the outline comes first.</summary>
    private string Drawing => $"/{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}#{WorkflowDrawing.Anchor}";

    private List<Way> Anywhere => [.. Ways.OnOf(Workflow!.Definition)];

    private Dictionary<string, int> Here =>
        Counts.Where(count => count.Workflow == Workflow!.Definition.Id).ToDictionary(count => count.Step, count => count.Count);

    private Dictionary<string, int> CountsByWorkflow => Counts.Where(count => Shelved.Circuit.Workflows.ContainsKey(count.Workflow)).GroupBy(count => count.Workflow)
        .ToDictionary(group => group.Key, group => RunsIn(Shelved.Circuit.Workflows[group.Key].Definition, group.ToDictionary(count => count.Step, count => count.Count)));

    // A run that is in branches stands in several of them at once, and is one run all the same.
    private static int RunsIn(IRegion region, Dictionary<string, int> counts) => region.Steps.Sum(step => step is ParallelStep parallel
        ? parallel.Branches.Select(branch => RunsIn(branch, counts)).Append(counts.GetValueOrDefault(step.Id)).Max()
        : counts.GetValueOrDefault(step.Id));
}
