using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Comparison;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>What changed between two readings of a circuit, in words and on the drawing. Either may be published or a draft.</summary>
public sealed partial class CircuitChanges
{
    private IReadOnlyList<Change> changes = [];
    private bool meaning;
    private Circuit drawnIn = null!;
    private Circuit was = null!;
    private (CircuitReading, CircuitReading)? compared;

    /// <summary>As it was. It must have been read with a definition.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitReading Before { get; set; }

    /// <summary>As it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitReading After { get; set; }

    /// <summary>The words of the former.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords WordsBefore { get; set; }

    /// <summary>The words of the latter.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords WordsAfter { get; set; }

    /// <summary>The workflow that is drawn; the first that changed where none is named.</summary>
    [Parameter]
    public string? Workflow { get; set; }

    /// <summary>Where a workflow is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> Address { get; set; }

    private WorkflowPlan? Drawn =>
        drawnIn.Workflows.GetValueOrDefault(Workflow ?? "")
        ?? changes.Where(change => change.Kind != ChangeKind.Text).Select(change => drawnIn.Workflows.GetValueOrDefault(change.Workflow ?? "")).FirstOrDefault(plan => plan is not null)
        ?? (drawnIn.InOrder is [var first, ..] ? first : null);

    /// <summary>By workflow in the order of the circuit; what is about the circuit or its rules comes first.</summary>
    private IEnumerable<(string Title, IReadOnlyList<Change> Changes)> Groups => changes
        .OrderBy(change => change.Kind == ChangeKind.Text)
        .GroupBy(change => change.Workflow)
        .OrderBy(group => group.Key is null ? -1 : drawnIn.InOrder.ToList().FindIndex(plan => plan.Definition.Id == group.Key))
        .Select(group => (group.Key is { } id ? (drawnIn.Workflows.ContainsKey(id) ? WordsAfter : WordsBefore).Workflow(id) : (string)Say["WholeCircuit"], (IReadOnlyList<Change>)[.. group]));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (compared == (Before, After))
            return;
        compared = (Before, After);
        var list = CircuitComparison.Between(Before, After);
        (changes, meaning, drawnIn, was) = (list.Changes, list.ChangesMeaning, Circuit.From(After), Circuit.From(Before));
    }

    private string SaidBefore(Change change) => new ChangeWords(was, WordsBefore, Say).Of(change, change.Before!);

    private string SaidAfter(Change change) => new ChangeWords(drawnIn, WordsAfter, Say).Of(change, change.After!);

    private string Place(Change change)
    {
        if (change.Step is not { } id)
            return Say["Itself"];
        if (drawnIn.Workflows.GetValueOrDefault(change.Workflow!)?.Steps.GetValueOrDefault(id) is { } step)
            return WordsAfter.Title(step.Definition);
        return was.Workflows.GetValueOrDefault(change.Workflow!)?.Steps.GetValueOrDefault(id) is { } gone ? WordsBefore.Title(gone.Definition) : id;
    }

    /// <summary>The workflow as it was, where steps of it are gone.</summary>
    private WorkflowPlan? Removed(string workflow) =>
        was.Workflows.GetValueOrDefault(workflow) is { } plan && Ways.StepsOf(plan.Definition).Any(step => !Has(drawnIn, workflow, step.Id)) ? plan : null;

    private Dictionary<string, StepMark> MarksAfter(string workflow) => Marks(drawnIn, workflow, id => Has(was, workflow, id) ? StepMark.Changed : StepMark.Added);

    private Dictionary<string, StepMark> MarksBefore(string workflow) => Marks(was, workflow, id => Has(drawnIn, workflow, id) ? StepMark.Changed : StepMark.Removed);

    private Dictionary<string, StepMark> Marks(Circuit circuit, string workflow, Func<string, StepMark> mark)
    {
        var touched = changes.Where(change => change.Workflow == workflow && change.Step is not null).Select(change => change.Step).ToHashSet();
        return Ways.StepsOf(circuit.Workflows[workflow].Definition).Select(step => (step.Id, Mark: mark(step.Id)))
            .Where(step => step.Mark != StepMark.Changed || touched.Contains(step.Id))
            .ToDictionary(step => step.Id, step => step.Mark);
    }

    private static bool Has(Circuit circuit, string workflow, string step) => circuit.Workflows.GetValueOrDefault(workflow)?.Steps.ContainsKey(step) == true;
}
