using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>Adds, names and takes away the ways out of a step: outcomes with their labels, awaited and handled events, conditions.</summary>
public static class WayEdits
{
    /// <summary>Adds an outcome or an event that leads to <paramref name="target"/>; the outcome of a task gets a label in the circuit's languages.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string workflow, ArrowPlace way, string target, JsonObject? label = null) => DraftEdit.Workflow(draft, workflow, document =>
    {
        if (!IsNamed(way))
            return new Refusal.DraftNameInvalid(way.Name);
        if (Arrows.Find(document, way) is not null)
            return new Refusal.DraftNameTaken(way.Name);
        if (Arrows.Lead(document, way, target) is { } refused)
            return refused;
        if (way.Kind == WayKind.Outcome && document.Find(way.Step!) is { Type: "task" } task && way.Name != Outcomes.Declined)
            task.Json.Map("labels")[way.Name] = label?.DeepClone() ?? FirstWords.ForOrFrom(way.Name, new CircuitNamesIn(draft).Languages);
        return null;
    });

    /// <summary>Adds a condition to a decision that has no rule set, behind those that are there.</summary>
    public static Outcome<DraftFiles> AddCondition(DraftFiles draft, string workflow, string step, string condition, string target) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        if (found.Type != "decide" || found.Json["rules"] is not null)
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);
        if (found.Region["steps"].Named(target) is null)
            return new Refusal.DraftStepUnknown(workflow, target);
        found.Json.List("when").Add(new JsonObject { ["if"] = condition, ["next"] = target });
        return null;
    });

    /// <summary>Takes a way away, with its label. A step that nothing else leads to is found then (CC101).</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string workflow, ArrowPlace way) => DraftEdit.Workflow(draft, workflow, document =>
    {
        if (Arrows.Find(document, way) is not { } arrow)
            return way.Step is { } step && !document.Has(step) ? new Refusal.DraftStepUnknown(workflow, step) : new Refusal.DraftPartUnknown(way.Name);
        if (way is { Step: null, Kind: WayKind.Next })
            return new Refusal.DraftNotPossible(WhyNot.OnlyOne);

        if (way.Kind == WayKind.When)
            ((JsonArray)arrow.Holder.Parent!).Remove(arrow.Holder);
        else
            arrow.Holder.Remove(arrow.Member);
        DropEmpty(arrow.Holder, way.Kind);
        if (way.Kind == WayKind.Outcome && document.Find(way.Step!)?.Json["labels"] is JsonObject labels && labels.Remove(way.Name) && labels.Count == 0)
            labels.Parent!.AsObject().Remove("labels");
        return null;
    });

    /// <summary>
    /// Gives an outcome or an event of a step another name: its label comes along, and so do the rehearsals that complete the task with it (only those that name
    /// the workflow, where another one has a step of the same id). What a rule set or another workflow calls it stays.
    /// </summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string workflow, ArrowPlace way, string name)
    {
        if (!IsNamed(way with { Name = name }))
            return new Refusal.DraftNameInvalid(name);

        var isTask = false;
        var isElsewhere = new CircuitNamesIn(draft).Workflows.Any(other => other.Id != workflow && new WorkflowJson(other.Id, other.Json).Has(way.Step ?? ""));
        return DraftEdit.Workflow(draft, workflow, document =>
        {
            if (Arrows.Find(document, way) is not { } arrow)
                return new Refusal.DraftPartUnknown(way.Name);
            if (arrow.Holder.ContainsKey(name))
                return new Refusal.DraftNameTaken(name);
            arrow.Holder.RenameMember(way.Name, name);
            isTask = way.Kind == WayKind.Outcome && document.Find(way.Step!)?.Type == "task";
            if (isTask && document.Find(way.Step!)!.Json["labels"] is JsonObject labels)
                labels.RenameMember(way.Name, name);
            return null;
        }).Then(renamed => !isTask ? renamed : DraftEdit.Everywhere(renamed, _ => { }, scenarios => ScenarioNames.RenameOutcome(scenarios, workflow, way.Step!, way.Name, name, isElsewhere)));
    }

    private static bool IsNamed(ArrowPlace way) => way.Kind switch
    {
        WayKind.Outcome => Names.IsKebab(way.Name),
        WayKind.Event or WayKind.On or WayKind.WorkflowOn => Names.IsEvent(way.Name),
        _ => way.Name.Length == 0,
    };

    // An empty `on` says nothing; an empty map of outcomes is still a map.
    private static void DropEmpty(JsonObject holder, WayKind kind)
    {
        if (holder.Count == 0 && kind is WayKind.On or WayKind.WorkflowOn or WayKind.Overdue && holder.Parent is JsonObject parent)
            parent.Remove(holder.GetPropertyName());
    }
}
