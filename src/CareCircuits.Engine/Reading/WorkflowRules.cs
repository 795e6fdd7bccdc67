using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold within one workflow, beyond the types of its members.</summary>
internal static class WorkflowRules
{
    public static void Check(WorkflowDefinition workflow, string fileStem, Faults faults)
    {
        if (workflow.Id.Length > 0 || faults.IsWhole(workflow))
        {
            if (faults.Kebab(workflow, "/id", workflow.Id) && workflow.Id != fileStem)
                faults.Add(workflow, "/id", $"The id `{Shown.Name(workflow.Id)}` disagrees with the file `{Shown.Name(fileStem)}.json`.");
        }

        if (workflow.ContactWithin is { } promise)
        {
            TimeRules.Elapsed(workflow, "/contactWithin", promise, before: false, faults);
            if (promise == Rules.Data.Duration.Zero)
                faults.Add(workflow, "/contactWithin", "A contact cannot be promised within no time at all.");
        }

        DataRules.Check(workflow, workflow.Data, faults);
        Region(workflow, isBranch: false, faults);
        faults.DistinctBy(Ways.StepsOf(workflow), step => step.Id, "/id");
    }

    private static void Region(IRegion region, bool isBranch, Faults faults)
    {
        foreach (var step in region.Steps)
        {
            StepRules.Check(step, isBranch, faults);
            if (step is not ParallelStep parallel)
                continue;

            faults.DistinctBy(parallel.Branches, branch => branch.Id, "/id");
            foreach (var branch in parallel.Branches)
            {
                faults.Kebab(branch, "/id", branch.Id);
                Region(branch, isBranch: true, faults);
            }
        }
    }
}
