using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Where a step stands among the others, and where one goes on when it is gone.</summary>
public static class Neighbours
{
    /// <summary>The step at which one goes on once <paramref name="gone"/> are taken out: where they led, else the one before them in the order of reading.</summary>
    public static string? After(IReadOnlyList<StepDefinition> steps, IReadOnlyList<string> gone)
    {
        var lost = steps.Where(step => gone.Contains(step.Id)).SelectMany(step => Inside(step).Prepend(step.Id)).ToHashSet(StringComparer.Ordinal);
        var left = steps.Where(step => !lost.Contains(step.Id)).Select(step => step.Id).ToList();
        if (left.Count == 0)
            return null;
        var targets = steps.Where(step => lost.Contains(step.Id)).SelectMany(Ways.Of).Select(way => way.Target);
        return targets.FirstOrDefault(left.Contains)
            ?? steps.TakeWhile(step => !lost.Contains(step.Id)).LastOrDefault()?.Id ?? left[0];
    }

    /// <summary>Where a step stands in its region, counted from 0, and how many there are; null where it is nowhere.</summary>
    public static (int Position, int Count)? PositionOf(IRegion region, string step)
    {
        for (var position = 0; position < region.Steps.Count; position++)
            if (region.Steps[position].Id == step)
                return (position, region.Steps.Count);
        return region.Steps.OfType<ParallelStep>().SelectMany(parallel => parallel.Branches).Select(branch => PositionOf(branch, step)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The region that a step stands in: the workflow, or a branch; null where it is nowhere.</summary>
    public static IRegion? RegionOf(IRegion region, string step) =>
        region.Steps.Any(own => own.Id == step) ? region
            : region.Steps.OfType<ParallelStep>().SelectMany(parallel => parallel.Branches).Select(branch => RegionOf(branch, step)).FirstOrDefault(found => found is not null);

    private static IEnumerable<string> Inside(StepDefinition step) =>
        step is ParallelStep parallel ? parallel.Branches.SelectMany(branch => branch.Steps).SelectMany(inner => Inside(inner).Prepend(inner.Id)) : [];
}
