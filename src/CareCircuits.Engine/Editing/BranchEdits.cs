using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>Puts steps beside each other, and behind each other again.</summary>
public static class BranchEdits
{
    /// <summary>
    /// Puts steps that follow one another into a parallel block, each into a branch of its own: they begin together and all are waited for. One step alone
    /// gets a second branch with a task beside it.
    /// </summary>
    public static Outcome<DraftFiles> Group(DraftFiles draft, string workflow, IReadOnlyList<string> steps) =>
        DraftEdit.Workflow(draft, workflow, document => Grouping.Group(draft, document, steps));

    /// <summary>
    /// Dissolves a parallel block: its branches follow one another, in their order. An event that the block handled is handled by each of its steps, unless
    /// a step handles it already.
    /// </summary>
    public static Outcome<DraftFiles> Dissolve(DraftFiles draft, string workflow, string parallel) =>
        DraftEdit.Step(draft, workflow, parallel, (document, found) => Grouping.Dissolve(document, found));

    /// <summary>Adds a branch with a task to a parallel block.</summary>
    public static Outcome<DraftFiles> AddBranch(DraftFiles draft, string workflow, string parallel, string? name = null) => DraftEdit.Step(draft, workflow, parallel, (document, found) =>
    {
        if (found.Type != "parallel")
            return new Refusal.DraftNotPossible(WhyNot.NoParallel);
        if (name is not null && !Names.IsKebab(name))
            return new Refusal.DraftNameInvalid(name);
        var branches = found.Json.List("branches");
        var taken = branches.Objects().Select(branch => branch.Text("id")).OfType<string>().ToList();
        if (name is not null && taken.Contains(name, StringComparer.Ordinal))
            return new Refusal.DraftNameTaken(name);
        branches.Add(NewSteps.Branch(draft, workflow, name ?? FreeNames.Among(taken, $"branch-{branches.Count + 1}"), [.. document.Steps.Select(step => step.Id)]));
        return null;
    });

    /// <summary>Takes a branch out with all its steps; one must stay.</summary>
    public static Outcome<DraftFiles> RemoveBranch(DraftFiles draft, string workflow, string parallel, string branch) => DraftEdit.Step(draft, workflow, parallel, (_, found) =>
    {
        if (found.Json["branches"] is not JsonArray branches || branches.Named(branch) is not { } lost)
            return new Refusal.DraftPartUnknown(branch);
        if (branches.Count == 1)
            return new Refusal.DraftNotPossible(WhyNot.OnlyOne);
        branches.Remove(lost);
        return null;
    });

    /// <summary>Gives a branch another id; nothing refers to it.</summary>
    public static Outcome<DraftFiles> RenameBranch(DraftFiles draft, string workflow, string parallel, string branch, string name) => DraftEdit.Step(draft, workflow, parallel, (_, found) =>
    {
        if (!Names.IsKebab(name))
            return new Refusal.DraftNameInvalid(name);
        if (found.Json["branches"].Named(branch) is not { } renamed)
            return new Refusal.DraftPartUnknown(branch);
        if (found.Json["branches"].Named(name) is not null)
            return new Refusal.DraftNameTaken(name);
        renamed["id"] = name;
        return null;
    });

    /// <summary>Moves a step into a branch, as the last thing there: what led to its first end leads to the step.</summary>
    public static Outcome<DraftFiles> MoveInto(DraftFiles draft, string workflow, string step, string parallel, string branch) => DraftEdit.Step(draft, workflow, step, (document, found) =>
    {
        if (found.Type == "end")
            return new Refusal.DraftNotPossible(WhyNot.IsAnEnd);
        if (document.Find(parallel)?.Json["branches"].Named(branch) is not { } region)
            return new Refusal.DraftPartUnknown(branch);
        if (step == parallel || region.Below().Contains(found.Json) || found.Json.Below().Contains(region))
            return new Refusal.DraftNotPossible(WhyNot.IntoItself);
        if (Detaching.EndOf(region) is not { } end)
            return new Refusal.DraftNotPossible(WhyNot.NowhereToLead);
        if (Detaching.Remove(document, found, null) is { } refused)
            return refused;

        foreach (var arrow in document.ArrowsIn(region).Where(arrow => arrow.Target == end).ToList())
            arrow.LeadTo(step);
        foreach (var arrow in found.Arrows.Where(arrow => arrow.Target != step && arrow.Target != Targets.Stop))
            arrow.LeadTo(end);
        var list = region.List("steps");
        list.Insert(list.IndexOf(region["steps"].Named(end)), found.Json);
        return null;
    });
}
