using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The workflows of a draft.</summary>
public static class WorkflowEdits
{
    /// <summary>Adds a workflow with a task and an end; without <paramref name="title"/> its id is its words.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string id, JsonObject? title = null, string? startsOn = null)
    {
        if (!Names.IsKebab(id) || id + ".json" == CircuitSources.CircuitFile)
            return new Refusal.DraftNameInvalid(id);
        return draft[draft.WorkflowPath(id)] is not null
            ? new Refusal.DraftNameTaken(id)
            : DraftEdit.Circuit(draft, circuit => List(circuit, id)).Then(listed => listed.With(listed.WorkflowPath(id), Empty(listed, id, title, startsOn)));
    }

    /// <summary>Gives a workflow another id: its file, the list, steps that run it, and rehearsals.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string id, string name)
    {
        var (from, to) = (draft.WorkflowPath(id), draft.WorkflowPath(name));
        if (!Names.IsKebab(name) || name + ".json" == CircuitSources.CircuitFile)
            return new Refusal.DraftNameInvalid(name);
        if (draft[from] is null)
            return new Refusal.DraftWorkflowUnknown(id);
        if (draft[to] is not null)
            return new Refusal.DraftNameTaken(name);
        if (draft.Document(from) is not JsonObject workflow)
            return new Refusal.DraftUnreadable(from);

        workflow["id"] = name;
        return DraftEdit.Circuit(draft.With(from, (string?)null).With(to, workflow), circuit =>
        {
            circuit["workflows"].Swap(id, name);
            return null;
        }).Then(renamed => DraftEdit.Everywhere(
            renamed,
            other =>
            {
                foreach (var step in other.Steps.Where(step => step.Type == "run"))
                    step.Json.Swap("workflow", id, name);
            },
            scenarios => ScenarioNames.RenameWorkflow(scenarios, id, name)));
    }

    /// <summary>Takes a workflow out, with its file. Steps that run it and rehearsals that play it stay, and are found (CC103) or fail.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string id) => draft[draft.WorkflowPath(id)] is null
        ? new Refusal.DraftWorkflowUnknown(id)
        : DraftEdit.Circuit(draft, circuit =>
        {
            circuit["workflows"].Take(id);
            return null;
        }).Then(unlisted => unlisted.With(unlisted.WorkflowPath(id), (string?)null));

    internal static JsonObject Empty(DraftFiles draft, string id, JsonObject? title, string? startsOn)
    {
        var languages = new CircuitNamesIn(draft).Languages;
        var document = new WorkflowJson(id, new JsonObject
        {
            ["$schema"] = "../../schema/workflow.schema.json", ["id"] = id, ["title"] = title?.DeepClone() ?? FirstWords.FromName(id, languages), ["start"] = "", ["steps"] = new JsonArray(),
        });
        if (startsOn is not null)
            document.Root["startsOn"] = startsOn;
        var end = NewSteps.Of(draft, document, document.Root, "end", "", null);
        document.Root.List("steps").Add(end);
        var task = NewSteps.Of(draft, document, document.Root, "task", end.Text("id")!, null);
        document.Root.List("steps").Insert(0, task);
        document.Root["start"] = task.Text("id");
        return document.Root;
    }

    private static Refusal? List(JsonObject circuit, string id)
    {
        if (!circuit["workflows"].Texts().Contains(id, StringComparer.Ordinal))
            circuit.List("workflows").Add(id);
        return null;
    }
}
