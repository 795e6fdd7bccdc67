using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>How steps become branches and branches become steps.</summary>
internal static class Grouping
{
    public static Refusal? Group(DraftFiles draft, WorkflowJson workflow, IReadOnlyList<string> ids)
    {
        var found = ids.Select(workflow.Find).ToList();
        if (found.IndexOf(null) is var lost and >= 0)
            return new Refusal.DraftStepUnknown(workflow.Id, ids[lost]);
        var steps = found.OfType<StepJson>().DistinctBy(step => step.Id).OrderBy(step => step.List.IndexOf(step.Json)).ToList();
        if (steps.Count == 0 || steps.Exists(step => step.Type == "end"))
            return new Refusal.DraftNotPossible(WhyNot.IsAnEnd);
        var region = steps[0].Region;
        if (steps.Exists(step => step.Region != region))
            return new Refusal.DraftNotPossible(WhyNot.OtherRegion);

        if (InOrder(workflow, region, steps) is not var (order, next))
            return new Refusal.DraftNotPossible(WhyNot.NotConsecutive);

        Enclose(draft, workflow, region, order, next);
        return null;
    }

    public static Refusal? Dissolve(WorkflowJson workflow, StepJson parallel)
    {
        if (parallel.Type != "parallel" || parallel.Json.Text("next") is not { } next)
            return new Refusal.DraftNotPossible(WhyNot.NoParallel);

        var at = parallel.List.IndexOf(parallel.Json);
        List<JsonObject> inSequence = [];
        var first = next;
        foreach (var branch in parallel.Json["branches"].Objects().Reverse().ToList())
        {
            var steps = branch["steps"].Objects().ToList();
            var ends = steps.Where(step => step.Text("type") == "end").Select(step => step.Text("id")).ToHashSet(StringComparer.Ordinal);
            foreach (var arrow in workflow.ArrowsIn(branch).Where(arrow => ends.Contains(arrow.Target)).ToList())
                arrow.LeadTo(first);
            inSequence.InsertRange(0, steps.Where(step => step.Text("type") != "end"));
            first = branch.Text("start") ?? first;
            branch.Remove("steps");
            foreach (var step in steps)
                step.Parent!.AsArray().Remove(step);
        }

        HandOver(parallel.Json, inSequence);
        foreach (var arrow in workflow.ArrowsIn(parallel.Region).Where(arrow => arrow.Target == parallel.Id).ToList())
            arrow.LeadTo(first);
        var list = parallel.List;
        list.Remove(parallel.Json);
        foreach (var (step, number) in inSequence.Select((step, number) => (step, number)))
            list.Insert(at + number, step);
        foreach (var arrow in inSequence.SelectMany(Arrow.OutOf).Where(arrow => arrow.Target == parallel.Id))
            arrow.LeadTo(first);
        return null;
    }

    // Entered at one of them only, left to one place only, and never back: then they can just as well run side by side.
    private static (List<StepJson> Order, string Next)? InOrder(WorkflowJson workflow, JsonObject region, List<StepJson> steps)
    {
        var ids = steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var entries = workflow.ArrowsIn(region).Where(arrow => !(arrow.Step is { } from && ids.Contains(from)) && ids.Contains(arrow.Target)).Select(arrow => arrow.Target).Distinct(StringComparer.Ordinal).ToList();
        var exits = steps.SelectMany(step => step.Arrows).Select(arrow => arrow.Target).Where(target => target != Targets.Stop && !ids.Contains(target)).Distinct(StringComparer.Ordinal).ToList();
        if (entries.Count > 1 || exits.Count != 1)
            return null;

        List<StepJson> order = [];
        var open = steps.ToList();
        while (open.Count > 0)
        {
            if (open.Find(step => !open.Exists(other => other != step && other.Arrows.Any(arrow => arrow.Target == step.Id))) is not { } next)
                return null;
            open.Remove(next);
            order.Add(next);
        }

        return entries.Count == 0 || entries[0] == order[0].Id ? (order, exits[0]) : null;
    }

    private static void Enclose(DraftFiles draft, WorkflowJson workflow, JsonObject region, List<StepJson> steps, string next)
    {
        HashSet<string> taken = [.. workflow.Steps.Select(step => step.Id)];
        var block = StepDefaults.Of("parallel", draft, workflow.Id, next);
        block["id"] = StepEdits.NewId(workflow, "parallel", null);
        taken.Add(block.Text("id")!);
        foreach (var arrow in workflow.ArrowsIn(region).Where(arrow => arrow.Target == steps[0].Id && arrow.Step != steps[0].Id).ToList())
            arrow.LeadTo(block.Text("id")!);

        var list = region.List("steps");
        list.Insert(steps.Min(step => list.IndexOf(step.Json)), block);
        foreach (var step in steps)
        {
            var end = NewSteps.End(draft, taken);
            foreach (var arrow in step.Arrows.Where(arrow => arrow.Target != step.Id && arrow.Target != Targets.Stop))
                arrow.LeadTo(end.Text("id")!);
            list.Remove(step.Json);
            block.List("branches").Add(new JsonObject { ["id"] = step.Id, ["start"] = step.Id, ["steps"] = new JsonArray(step.Json, end) });
        }

        if (steps.Count == 1)
            block.List("branches").Add(NewSteps.Branch(draft, workflow.Id, "branch-2", taken));
    }

    private static void HandOver(JsonObject parallel, List<JsonObject> steps)
    {
        foreach (var on in Arrow.OfMap(parallel, "on", null, Flow.WayKind.On))
            foreach (var step in steps)
                if ((step["events"] as JsonObject)?.ContainsKey(on.Name) != true && !step.Map("on").ContainsKey(on.Name))
                    step.Map("on")[on.Name] = on.Target;
    }
}
