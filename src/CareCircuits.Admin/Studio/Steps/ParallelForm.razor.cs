using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What happens side by side, and when it is over.</summary>
public sealed partial class ParallelForm
{
    /// <summary>The parallel step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private IReadOnlyList<Choosable> Completions => [new("all", Say["CompleteAll"]), new("any", Say["CompleteAny"])];

    private string IdOf(int index) => Part.Text($"/branches/{index}/id") ?? "";

    private Task AddAsync()
    {
        var (workflow, step) = (Part.Workflow!, Part.Step!);
        return Part.EditAsync("branch.add", $"/branches/{Part.Count("/branches")}", files => BranchEdits.AddBranch(files, workflow, step));
    }

    private Task RemoveAsync(int index)
    {
        var (workflow, step, branch) = (Part.Workflow!, Part.Step!, IdOf(index));
        return Part.EditAsync("branch.remove", $"/branches/{branch}", files => BranchEdits.RemoveBranch(files, workflow, step, branch));
    }

    private Task RenameAsync(int index, string name)
    {
        var (workflow, step, branch) = (Part.Workflow!, Part.Step!, IdOf(index));
        return Part.EditAsync("branch.rename", $"/branches/{branch}", files => BranchEdits.RenameBranch(files, workflow, step, branch, name));
    }
}
