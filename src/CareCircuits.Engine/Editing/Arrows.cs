using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>Finds and draws the arrows that people point at.</summary>
internal static class Arrows
{
    /// <summary>The region that an arrow lies in; null where there is no such step or branch.</summary>
    public static JsonObject? RegionOf(WorkflowJson workflow, ArrowPlace place) =>
        place.Step is { } step ? workflow.Find(step)?.Region : place.Parallel is null ? workflow.Root : BranchOf(workflow, place);

    /// <summary>The arrow that is there now.</summary>
    public static Arrow? Find(WorkflowJson workflow, ArrowPlace place) =>
        RegionOf(workflow, place) is { } region
            ? workflow.ArrowsIn(region).FirstOrDefault(arrow => arrow.Step == place.Step && arrow.Kind == place.Kind && arrow.Name == place.Name)
            : null;

    /// <summary>Lets an arrow lead to <paramref name="target"/>, drawing it where it is not there yet; why not, where that is impossible.</summary>
    public static Refusal? Lead(WorkflowJson workflow, ArrowPlace place, string target)
    {
        if (RegionOf(workflow, place) is not { } region)
            return place.Step is { } lost ? new Refusal.DraftStepUnknown(workflow.Id, lost) : new Refusal.DraftPartUnknown(place.Branch ?? "");
        if (!CanLead(workflow, region, place, target))
            return workflow.Has(target) ? new Refusal.DraftNotPossible(WhyNot.OtherRegion) : new Refusal.DraftStepUnknown(workflow.Id, target);
        if (Find(workflow, place) is { } arrow)
        {
            arrow.LeadTo(target);
            return null;
        }

        var from = place.Step is { } step ? workflow.Find(step)!.Json : region;
        return Draw(from, place, target);
    }

    private static bool CanLead(WorkflowJson workflow, JsonObject region, ArrowPlace place, string target) =>
        region["steps"].Named(target) is not null || (target == Targets.Stop && place.Kind is WayKind.On or WayKind.WorkflowOn);

    private static Refusal? Draw(JsonObject from, ArrowPlace place, string target)
    {
        if (!Fits(from, place))
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);

        switch (place.Kind)
        {
            case WayKind.Outcome: from.Map("outcomes")[place.Name] = target; break;
            case WayKind.Event: from.Map("events")[place.Name] = target; break;
            case WayKind.On or WayKind.WorkflowOn: from.Map("on")[place.Name] = target; break;
            case WayKind.Otherwise: from["otherwise"] = target; break;
            case WayKind.Unknown: from["unknown"] = target; break;
            case WayKind.Timeout: from["timeout"] = target; break;
            case WayKind.Overdue: from.Map("overdue")["next"] = target; break;
            case WayKind.Next: from[place.Step is null ? "start" : "next"] = target; break;
            case WayKind.When: return When(from, place, target);
            default: throw new System.Diagnostics.UnreachableException();
        }

        return null;
    }

    private static Refusal? When(JsonObject from, ArrowPlace place, string target)
    {
        var conditions = from["when"] as JsonArray;
        if (!int.TryParse(place.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= (conditions?.Count ?? 0) || conditions![number] is not JsonObject condition)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);
        condition["next"] = target;
        return null;
    }

    private static bool Fits(JsonObject from, ArrowPlace place) => (place.Kind, place.Step, from.Text("type")) switch
    {
        (WayKind.WorkflowOn, null, _) or (WayKind.Next, null, _) or (WayKind.On, not null, _) => true,
        (_, null, _) => false,
        (WayKind.Outcome, _, "decide") => from["when"] is null,
        (WayKind.Outcome, _, "run") => Waits(from),
        (WayKind.Outcome, _, var type) => type is "task" or "refer" or "assign" or "share",
        (WayKind.When or WayKind.Otherwise or WayKind.Unknown, _, var type) => type is "decide",
        (WayKind.Next, _, "run") => !Waits(from),
        (WayKind.Next, _, var type) => type is "notify" or "set" or "raise" or "parallel",
        (WayKind.Event or WayKind.Timeout, _, var type) => type is "wait",
        (WayKind.Overdue, _, var type) => type is "task",
        _ => false,
    };

    private static bool Waits(JsonObject run) => run["wait"] is JsonValue value && value.TryGetValue<bool>(out var waits) && waits;

    private static JsonObject? BranchOf(WorkflowJson workflow, ArrowPlace place) =>
        workflow.Find(place.Parallel!)?.Json["branches"].Named(place.Branch ?? "");
}
