using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>One document of a draft, changed and put back. What a change does not touch stays as it stands.</summary>
internal static class DraftEdit
{
    /// <summary>Changes the object in <paramref name="path"/>; the change itself may say no.</summary>
    public static Outcome<DraftFiles> File(DraftFiles draft, string path, Func<JsonObject, Refusal?> change)
    {
        if (draft.Document(path) is not JsonObject document)
            return new Refusal.DraftUnreadable(path);
        return change(document) is { } refused ? refused : draft.With(path, document);
    }

    /// <summary>Changes <c>circuit.json</c>.</summary>
    public static Outcome<DraftFiles> Circuit(DraftFiles draft, Func<JsonObject, Refusal?> change) => File(draft, draft.CircuitPath, change);

    /// <summary>Changes a workflow.</summary>
    public static Outcome<DraftFiles> Workflow(DraftFiles draft, string workflow, Func<WorkflowJson, Refusal?> change) =>
        draft[draft.WorkflowPath(workflow)] is null
            ? new Refusal.DraftWorkflowUnknown(workflow)
            : File(draft, draft.WorkflowPath(workflow), document => change(new WorkflowJson(workflow, document)));

    /// <summary>Changes one step of a workflow.</summary>
    public static Outcome<DraftFiles> Step(DraftFiles draft, string workflow, string step, Func<WorkflowJson, StepJson, Refusal?> change) =>
        Workflow(draft, workflow, document => document.Find(step) is { } found ? change(document, found) : new Refusal.DraftStepUnknown(workflow, step));

    /// <summary>Changes every workflow and every file of rehearsals that is an object; those that are not stay as they are.</summary>
    public static DraftFiles Everywhere(DraftFiles draft, Action<WorkflowJson> workflows, Action<JsonNode> scenarios)
    {
        foreach (var path in draft.Texts.Keys.Where(path => path.StartsWith(draft.Folder + "/", StringComparison.Ordinal) && path != draft.CircuitPath).ToList())
        {
            if (draft.Document(path) is not JsonObject document)
                continue;
            var before = document.DeepClone();
            if (path.StartsWith($"{draft.Folder}/{Reading.CircuitSources.ScenarioFolder}/", StringComparison.Ordinal))
                scenarios(document);
            else
                workflows(new WorkflowJson(Reading.Names.StemOf(path), document));
            if (!JsonNode.DeepEquals(before, document))
                draft = draft.With(path, document);
        }

        return draft;
    }

    /// <summary>One edit after another.</summary>
    public static Outcome<DraftFiles> Then(this Outcome<DraftFiles> first, Func<DraftFiles, Outcome<DraftFiles>> next) =>
        first is Outcome<DraftFiles>.Accepted(var draft) ? next(draft) : first;
}
