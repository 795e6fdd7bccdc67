using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>Takes steps out of a region, with the arrows mended, and puts them in.</summary>
internal static class Detaching
{
    /// <summary>Takes a step out for good.</summary>
    public static Refusal? Remove(WorkflowJson workflow, StepJson step, string? leadTo)
    {
        var incoming = Into(workflow, step).ToList();
        var target = leadTo ?? After(step);
        if (target is null && incoming.Count > 0)
            return new Refusal.DraftNotPossible(step.Type == "end" ? WhyNot.OnlyEnd : WhyNot.NowhereToLead);
        if (target == step.Id || (target is not null && step.Region["steps"].Named(target) is null))
            return workflow.Has(target) ? new Refusal.DraftNotPossible(WhyNot.OtherRegion) : new Refusal.DraftStepUnknown(workflow.Id, target);

        foreach (var arrow in incoming)
            arrow.LeadTo(target!);
        step.List.Remove(step.Json);
        return null;
    }

    /// <summary>Takes a step out and puts it on an arrow; its ways all lead where the arrow led, those that go round to itself excepted.</summary>
    public static Refusal? Move(WorkflowJson workflow, StepJson step, ArrowPlace to)
    {
        if (step.Type == "end")
            return new Refusal.DraftNotPossible(WhyNot.IsAnEnd);
        if (to.Step == step.Id || (Arrows.RegionOf(workflow, to) is { } into && IsInside(into, step.Json)))
            return new Refusal.DraftNotPossible(WhyNot.IntoItself);
        if (Remove(workflow, step, null) is { } refused)
            return refused;
        if (Arrows.RegionOf(workflow, to) is not { } region)
            return to.Step is { } lost ? new Refusal.DraftStepUnknown(workflow.Id, lost) : new Refusal.DraftPartUnknown(to.Branch ?? "");
        if (Beyond(workflow, region, to) is not { } next)
            return new Refusal.DraftNotPossible(WhyNot.NowhereToLead);

        foreach (var arrow in Arrow.OutOf(step.Json).Where(arrow => arrow.Target != step.Id && arrow.Target != Targets.Stop))
            arrow.LeadTo(next);
        PutBehind(workflow, region, to.Step, step.Json);
        return Arrows.Lead(workflow, to, step.Id);
    }

    /// <summary>Where an arrow leads; where it is not there or stops the workflow, the first end of the region.</summary>
    public static string? Beyond(WorkflowJson workflow, JsonObject region, ArrowPlace at) =>
        Arrows.Find(workflow, at)?.Target is { } target && target != Targets.Stop ? target : EndOf(region);

    /// <summary>Puts a step into the list of a region, behind another one, else in front.</summary>
    public static void PutBehind(WorkflowJson workflow, JsonObject region, string? behind, JsonObject step)
    {
        var list = region.List("steps");
        list.Insert(behind is null ? 0 : list.IndexOf(workflow.Find(behind)!.Json) + 1, step);
    }

    /// <summary>The first end of a region, <paramref name="but"/> that one.</summary>
    public static string? EndOf(JsonObject region, string? but = null) =>
        region["steps"].Objects().FirstOrDefault(step => step.Text("type") == "end" && step.Text("id") != but)?.Text("id");

    private static IEnumerable<Arrow> Into(WorkflowJson workflow, StepJson step) =>
        workflow.ArrowsIn(step.Region).Where(arrow => arrow.Target == step.Id && arrow.Step != step.Id);

    // In a draft with errors a way may lead nowhere; an end is always somewhere.
    private static string? After(StepJson step) =>
        Arrow.ByRank(step.Json).Select(arrow => arrow.Target).FirstOrDefault(target => step.Region["steps"].Named(target) is not null) ?? EndOf(step.Region, step.Id);

    private static bool IsInside(JsonNode inner, JsonObject outer)
    {
        for (var at = inner; at is not null; at = at.Parent)
            if (at == outer)
                return true;
        return false;
    }
}
