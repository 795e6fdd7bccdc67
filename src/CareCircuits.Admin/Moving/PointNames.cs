using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Moving;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Moving;

/// <summary>What the points of a verdict are called, by the versions that people leave and the one that they come to.</summary>
internal sealed class PointNames(Circuit to, IReadOnlyDictionary<int, ShelvedCircuit> from, StepWords words)
{
    /// <summary>The title of a step that may be gone.</summary>
    public string Step(MovePoint point) =>
        from.Values.Select(shelved => shelved.Circuit).Append(to).Select(circuit => circuit.Workflows.GetValueOrDefault(point.Workflow)?.Steps.GetValueOrDefault(point.Name))
            .FirstOrDefault(step => step is not null) is { } found ? words.Title(found.Definition) : point.Name;

    /// <summary>The steps that can be chosen: those of the point, else all of the workflow.</summary>
    public IReadOnlyList<StepDefinition> Candidates(MovePoint point) => to.Workflows.GetValueOrDefault(point.Workflow) is { } plan
        ? [.. Ways.StepsOf(plan.Definition).Where(step => point.Candidates.Count == 0 || point.Candidates.Contains(step.Id))]
        : [];

    /// <summary>A point in words.</summary>
    public string Say(MovePoint point, IStringLocalizer<MoveWords> say) => point.Kind switch
    {
        MovePointKind.Step or MovePointKind.LeadsBack => say[$"Point.{point.Kind}", Step(point)],
        MovePointKind.Datum or MovePointKind.DatumMisfit => say[$"Point.{point.Kind}", words.Time.Datum(point.Name)],
        MovePointKind.WorkflowGone => say["Point.WorkflowGone", Workflow(point.Workflow)],
        _ => say["Point.LeftOut"],
    };

    private string Workflow(string id) =>
        from.Values.Select(shelved => shelved.Circuit.Workflows.GetValueOrDefault(id)).FirstOrDefault(plan => plan is not null) is { } plan ? words.Said(plan.Definition.Title, id) : id;
}
