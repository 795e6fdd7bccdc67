using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>What came of an action on the steps of a workflow.</summary>
/// <param name="IsKept">Whether it was done; where not, the session says why.</param>
/// <param name="Step">The step at which one goes on.</param>
public sealed record StepDone(bool IsKept, string? Step);

/// <summary>What can be done to the steps of one workflow, by whatever means. Each answers where one goes on.</summary>
public sealed class StepActions(StudioSession session, string workflow)
{
    private IReadOnlyList<StepDefinition> Steps => session.Now.Shelved?.Circuit.Workflows.GetValueOrDefault(workflow) is { } plan ? Ways.StepsOf(plan.Definition) : [];

    /// <summary>Puts a new step on arrows.</summary>
    public Task<StepDone> InsertAsync(string kind, IReadOnlyList<ArrowPlace> places) =>
        WithNewAsync(files => ArrowEdits.Insert(files, workflow, kind, places), new EditKind("step.insert", kind));

    /// <summary>A copy behind it.</summary>
    public Task<StepDone> DuplicateAsync(string step) => WithNewAsync(files => StepEdits.Duplicate(files, workflow, step), new EditKind("step.duplicate", step));

    /// <summary>Puts steps side by side.</summary>
    public Task<StepDone> GroupAsync(IReadOnlyList<string> steps) => WithNewAsync(files => BranchEdits.Group(files, workflow, steps), new EditKind("step.group", string.Join(',', steps)));

    /// <summary>Takes steps out. One goes on where the first of them led, else at a neighbour.</summary>
    public async Task<StepDone> RemoveAsync(IReadOnlyList<string> steps)
    {
        var next = Neighbours.After(Steps, steps);
        return new StepDone(await session.EditAsync(files => EachOf(files, steps, (draft, step) => StepEdits.Remove(draft, workflow, step)), new EditKind("step.remove", string.Join(',', steps))), next);
    }

    /// <summary>Lets the branches of a parallel block follow one another.</summary>
    public async Task<StepDone> DissolveAsync(string step)
    {
        var first = (Steps.FirstOrDefault(known => known.Id == step) as ParallelStep)?.Branches is [var branch, ..] ? branch.Start : null;
        return new StepDone(await session.EditAsync(files => BranchEdits.Dissolve(files, workflow, step), new EditKind("step.dissolve", step)), first);
    }

    /// <summary>Moves it in the order of reading.</summary>
    public async Task<StepDone> MoveAsync(string step, int by)
    {
        if (session.Now.Shelved?.Circuit.Workflows.GetValueOrDefault(workflow) is not { } plan || Neighbours.PositionOf(plan.Definition, step) is not var (position, count))
            return new StepDone(false, step);
        var to = position + by;
        return new StepDone(to >= 0 && to < count && await session.EditAsync(files => StepEdits.Reorder(files, workflow, step, to), new EditKind("step.move", step)), step);
    }

    /// <summary>Lets an arrow lead to a step, or nowhere where <paramref name="target"/> is null.</summary>
    public async Task<StepDone> LeadAsync(ArrowPlace from, string? target) => new(await session.EditAsync(
        files => target is null ? WayEdits.Remove(files, workflow, from) : StepEdits.Connect(files, workflow, from, target), new EditKind("arrow.lead", ArrowKey.Of(from))), from.Step);

    private async Task<StepDone> WithNewAsync(Func<DraftFiles, Outcome<DraftFiles>> edit, EditKind what)
    {
        var before = Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return await session.EditAsync(edit, what) ? new StepDone(true, Steps.FirstOrDefault(step => !before.Contains(step.Id))?.Id) : new StepDone(false, null);
    }

    private static Outcome<DraftFiles> EachOf(DraftFiles files, IReadOnlyList<string> steps, Func<DraftFiles, string, Outcome<DraftFiles>> edit)
    {
        foreach (var step in steps)
        {
            if (edit(files, step) is not Outcome<DraftFiles>.Accepted(var next))
                return edit(files, step);
            files = next;
        }

        return files;
    }
}
