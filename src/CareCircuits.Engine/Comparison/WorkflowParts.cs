using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Comparison;

/// <summary>The parts of a workflow: itself, and its steps.</summary>
internal static class WorkflowParts
{
    public static Part Of(WorkflowDefinition workflow)
    {
        var part = new Part(ChangeKind.Step, workflow.Id, null, $"workflow {workflow.Id}");
        part.Facets
            .Words("title", workflow.Title)
            .Say("starts on", ChangeKind.Event, workflow.StartsOn)
            .Say("once", ChangeKind.Event, workflow.Once)
            .Say(
                "contact within", ChangeKind.Time, workflow.ContactWithin?.ToString(),
                workflow.ContactWithin is { } promise ? Texts.MeaningOf(promise) : null)
            .Data("data", workflow.Data)
            .Way("start", workflow.Start)
            .Ways("on", workflow.On, ChangeKind.Event);
        return part;
    }

    public static IEnumerable<Part> StepsOf(WorkflowDefinition workflow) => StepsOf(workflow.Id, workflow, "the workflow");

    private static IEnumerable<Part> StepsOf(string workflow, IRegion region, string name)
    {
        foreach (var step in region.Steps)
        {
            yield return StepFacets.Of(workflow, name, step);
            if (step is not ParallelStep parallel)
                continue;
            foreach (var inside in parallel.Branches.SelectMany(branch => StepsOf(workflow, branch, $"branch {branch.Id} of {step.Id}")))
                yield return inside;
        }
    }
}
