using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>New steps with ids of their own.</summary>
internal static class NewSteps
{
    /// <summary>A new step of that kind for <paramref name="region"/>.</summary>
    public static JsonObject Of(DraftFiles draft, WorkflowJson workflow, JsonObject region, string kind, string next, JsonObject? title)
    {
        HashSet<string> taken = [.. workflow.Steps.Select(step => step.Id)];
        var step = StepDefaults.Of(kind, draft, workflow.Id, next, title);
        Name(step, StepEdits.NewId(workflow, kind, title), taken);
        if (kind == "end" && region != workflow.Root)
            step.Remove("result");
        if (kind == "parallel")
            for (var number = 1; number <= 2; number++)
                step.List("branches").Add(Branch(draft, workflow.Id, $"branch-{number}", taken));
        return step;
    }

    /// <summary>A new branch: one task, and its end.</summary>
    public static JsonObject Branch(DraftFiles draft, string workflow, string id, HashSet<string> taken)
    {
        var end = End(draft, taken);
        var task = StepDefaults.Of("task", draft, workflow, end.Text("id")!);
        Name(task, FreeNames.Among(taken, FreeNames.Kebab(FirstWords.For("task", ["en"]).Text("en")!, "task")), taken);
        return new JsonObject { ["id"] = id, ["start"] = task.Text("id"), ["steps"] = new JsonArray(task, end) };
    }

    /// <summary>A new end of a branch.</summary>
    public static JsonObject End(DraftFiles draft, HashSet<string> taken)
    {
        var end = StepDefaults.Of("end", draft, "", "");
        Name(end, FreeNames.Among(taken, "branch-ended"), taken);
        end.Remove("result");
        return end;
    }

    /// <summary>A copy with new ids for itself and for all that is in it.</summary>
    public static JsonObject Copy(WorkflowJson workflow, JsonObject step)
    {
        HashSet<string> taken = [.. workflow.Steps.Select(other => other.Id)];
        JsonObject holder = new() { ["id"] = "copy", ["steps"] = new JsonArray(step.DeepClone()) };
        var copies = new WorkflowJson(workflow.Id, holder);
        foreach (var copy in copies.Steps.ToList())
        {
            var (old, name) = (copy.Id, FreeNames.Among(taken, copy.Id));
            if (copy.Region != holder)
                foreach (var arrow in copies.ArrowsIn(copy.Region).Where(arrow => arrow.Target == old))
                    arrow.LeadTo(name);
            Name(copy.Json, name, taken);
        }

        var whole = (JsonObject)holder["steps"]![0]!;
        holder["steps"]!.AsArray().Clear();
        return whole;
    }

    private static void Name(JsonObject step, string id, HashSet<string> taken)
    {
        step["id"] = id;
        taken.Add(id);
    }
}
